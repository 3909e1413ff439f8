package se.samsvar.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsvar.ledger.Checkpoint;
import se.samsvar.ledger.Finding;
import se.samsvar.ledger.PrivateKeyOfLog;
import se.samsvar.ledger.PublicKeyOfLog;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.SignedNote;

class KeyChangeTest {

    private final LedgerDesk desk = new LedgerDesk();
    private final Path file = desk.data.resolve("ledger-key.pem");
    private final Path previous = desk.data.resolve("ledger-key-previous.pem");
    private final PrivateKeyOfLog next = PrivateKeyOfLog.create(new SecureRandom());

    @BeforeEach
    void tenAreSealed() {
        desk.events.addAll(1, 10);
        desk.seal();
    }

    private List<PublicKeyOfLog> keys() {
        return desk.signerRows.all().stream().map(SignerRows.Signer::key).toList();
    }

    private void refuse(LedgerSettings settings, String why) {
        long before = desk.count("leaf");
        desk.events.addAll(11, 20);
        assertThatThrownBy(() -> desk.sealer(settings).seal())
                .isInstanceOfSatisfying(
                        SealingRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo(why));
        assertThat(desk.count("leaf")).isEqualTo(before);
        assertThat(desk.count("signer")).isEqualTo(1);
    }

    @Test
    void theFirstIsKeptInAFileForItsOwnerAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        PrivateKeyOfLog key = PrivateKeyOfLog.parse(Files.readString(file));
        assertThat(keys())
                .containsExactly(key.ofLog("samsvar-" + key.ofLog("samsvar").id()));
    }

    @Test
    void withTheOneBeforeBothSignTheChange() throws IOException {
        SignedCheckpoint old = desk.latest();
        Files.move(file, previous);
        Files.writeString(file, next.pem());
        desk.seal();
        assertThat(desk.count("checkpoint")).as("the change is signed at once").isEqualTo(2);
        assertThat(keys())
                .allSatisfy(
                        key -> assertThat(key.hasSigned(desk.latest().note())).isTrue());
        assertThat(desk.signerRows.all().getLast())
                .extracting(SignerRows.Signer::countersigned, SignerRows.Signer::from)
                .containsExactly(true, 10L);
        Files.delete(previous);
        desk.events.addAll(11, 20);
        desk.seal();
        assertThat(keys().getFirst().hasSigned(desk.latest().note())).isFalse();
        assertThat(desk.verify(old).holds()).isTrue();
        assertThat(desk.verify(old).checkpoints()).isEqualTo(4);
    }

    @Test
    void theOldKeySignsNothingThatCameLater() throws IOException {
        PrivateKeyOfLog old = PrivateKeyOfLog.parse(Files.readString(file));
        Files.move(file, previous);
        Files.writeString(file, next.pem());
        desk.events.addAll(11, 20);
        desk.seal();
        desk.events.addAll(21, 30);
        desk.seal();
        Checkpoint last = desk.latest().checkpoint();
        SignedNote forged = new SignedNote(last.text(), List.of(old.sign(last.text(), last.origin())));
        assertThat(desk.verify(new SignedCheckpoint(last, forged)).findings())
                .containsExactly(new Finding(Finding.Fault.SIGNATURE, 30, null, 30L));
    }

    @Test
    void withoutTheOneBeforeNothingIsSealedUnlessSomebodySaysSo() throws IOException {
        Files.writeString(file, next.pem());
        refuse(LedgerDesk.PLAIN, "ledger.problem.strangeKey");
        desk.sealer(LedgerDesk.settings(null, null, null, true)).seal();
        assertThat(desk.signerRows.all().getLast().countersigned()).isFalse();
        assertThat(desk.latest().checkpoint().size()).isEqualTo(20);
        desk.events.addAll(21, 21);
        desk.seal();
        assertThat(desk.verify().holds()).isTrue();
    }

    @Test
    void aMissingKeyIsNotMadeAnew() throws IOException {
        Files.delete(file);
        refuse(LedgerDesk.PLAIN, "ledger.problem.noKey");
        refuse(LedgerDesk.settings(null, null, null, true), "ledger.problem.noKey");
        assertThatThrownBy(() -> desk.signers(LedgerDesk.PLAIN).witness()).isInstanceOf(SealingRefused.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void whatIsNoKeyIsSaidToBeNone() throws IOException {
        Files.writeString(file, "nonsense");
        refuse(LedgerDesk.PLAIN, "ledger.problem.unreadableKey");
        Files.writeString(file, next.pem());
        Files.writeString(previous, "nonsense");
        refuse(LedgerDesk.PLAIN, "ledger.problem.unreadableKey");
    }

    @Test
    void theLogKeepsItsName() {
        refuse(LedgerDesk.settings("another", null, null, false), "ledger.problem.origin");
        refuse(LedgerDesk.settings("another", null, null, true), "ledger.problem.origin");
        desk.sealer(LedgerDesk.settings(keys().getFirst().name(), null, null, false))
                .seal();
        assertThat(desk.count("leaf")).isEqualTo(20);
    }

    @Test
    void aKeyMayComeFromTheSettings() {
        LedgerDesk other = new LedgerDesk();
        other.events.addAll(1, 3);
        String line = next.pem().replace("\n", "\\n");
        other.sealer(LedgerDesk.settings("vasteras", line, null, false)).seal();
        assertThat(other.data.resolve("ledger-key.pem")).doesNotExist();
        assertThat(next.ofLog("vasteras").hasSigned(other.latest().note())).isTrue();
        PrivateKeyOfLog third = PrivateKeyOfLog.create(new SecureRandom());
        other.sealer(LedgerDesk.settings("vasteras", third.pem(), next.pem(), false))
                .seal();
        assertThat(other.signerRows.all().getLast().countersigned()).isTrue();
        assertThat(other.verify().holds()).isTrue();
    }

    /** Who owns the database can add a row, but not the old key's signature. */
    @Test
    void aStrangersKeyDoesNotBecomeOneOfTheLogsByBeingEnteredThere() {
        PublicKeyOfLog stranger = next.ofLog(keys().getFirst().name());
        desk.jdbc.update(
                "insert into ledger.signer (from_size, verifier, since, countersigned) values (10, ?, now(), true)",
                stranger.text());
        Checkpoint forged = desk.latest().checkpoint();
        desk.checkpoints.add(new SignedCheckpoint(
                forged, new SignedNote(forged.text(), List.of(next.sign(forged.text(), forged.origin())))));
        assertThat(desk.verify().findings()).containsExactly(new Finding(Finding.Fault.SIGNATURE, 10, null, 10L));
    }

    @Test
    void aKeyThatCantBeReadAnyMoreVouchesForNothingAndIsReplacedByNone() {
        desk.tamper("update ledger.signer set verifier = 'x'");
        assertThat(desk.verify().findings()).containsExactly(new Finding(Finding.Fault.SIGNATURE, 10, null, 10L));
        desk.events.addAll(11, 11);
        assertThatThrownBy(desk::seal).isInstanceOf(RuntimeException.class);
        assertThat(desk.count("leaf")).isEqualTo(10);
        assertThat(desk.count("signer")).isEqualTo(1);
    }
}
