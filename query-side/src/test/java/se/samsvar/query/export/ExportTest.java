package se.samsvar.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentEvent.NoteAdded;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.NoteId;
import se.samsvar.ledger.PrivateKeyOfLog;
import se.samsvar.ledger.PublicKeyOfLog;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.SignedNote;
import se.samsvar.ledger.archive.ArchiveCheck;
import se.samsvar.ledger.archive.ArchiveFiles;
import se.samsvar.ledger.archive.Statement;
import se.samsvar.ledger.archive.UnreadableArchive;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.QueryTest;
import tools.jackson.databind.JsonNode;

class ExportTest extends QueryTest {

    private static final String SECRET = "Endast polis och ledning får veta detta";

    @TempDir
    private Path directory;

    @Value("${samsvar.data-dir}")
    private Path data;

    private long first;
    private long last;

    @BeforeEach
    void fiveEventsOneOfThemSecret() {
        first = size();
        IncidentId id = happenings.shooting("Råby", Confidentiality.ALL_PARTNERS);
        note(id, "Alla får läsa detta", Confidentiality.ALL_PARTNERS);
        note(id, SECRET, Confidentiality.POLICE_AND_LEAD);
        note(id, "\"Citat\" och \\ snedstreck\noch ny rad", Confidentiality.ALL_PARTNERS);
        note(id, "Den sista", Confidentiality.AUTHORITIES);
        last = first + 4;
    }

    @Test
    void provesItselfWithoutTheServer() throws Exception {
        List<Statement> found = verified(export("").written(directory));
        assertThat(found).allMatch(Statement::holds);
        assertThat(found).extracting(Statement::key).contains("verify.files", "verify.knownKey", "verify.events");
    }

    @Test
    void aPartIsProvenToBeInTheWhole() throws Exception {
        Rezipped part = export("?from=" + (first + 1) + "&to=" + (last - 1));
        assertThat(part.text(ArchiveFiles.EVENTS).lines()).hasSize(3);
        List<Statement> found = verified(part.written(directory));
        assertThat(found).allMatch(Statement::holds);
        assertThat(found)
                .contains(new Statement(true, "verify.texts", List.of("2", "1")))
                .anyMatch(one -> one.key().equals("verify.events")
                        && one.values().subList(0, 3).equals(List.of("3", "" + (first + 1), "" + (last - 1))));
    }

    @Test
    void whatTheAuditorMayNotReadIsNowhereAndItsEventIsProvenAllTheSame() throws Exception {
        Rezipped export = export("?from=" + first);
        assertThat(export.everything()).contains("Alla får läsa detta").doesNotContain(SECRET);
        String line = export.text(ArchiveFiles.EVENTS).lines().toList().get(2);
        assertThat(line).contains("\"payload\":null").contains("POLICE_AND_LEAD");
    }

    @ParameterizedTest
    @CsvSource({
        "Alla får läsa detta, Ingen får läsa detta, verify.text",
        "\"revision\":\"1\", \"revision\":\"9\", verify.event",
        "'\"position\":', '\"position\":1', verify.order"
    })
    void whatWasAlteredIsFound(String from, String to, String expected) throws Exception {
        Rezipped altered = export("?from=" + first).alter(ArchiveFiles.EVENTS, text -> text.replace(from, to));
        assertBroken(altered, expected);
    }

    @Test
    void whatIsMissingAddedOrMovedIsFound() throws Exception {
        assertBroken(lines(all -> all.subList(0, 4)), "verify.count");
        assertBroken(lines(all -> all.subList(1, 5)), "verify.order");
        assertBroken(lines(all -> List.of(all.get(1), all.get(0), all.get(2), all.get(3), all.get(4))), "verify.order");
        assertBroken(lines(all -> List.of(all.get(0), all.get(0), all.get(1), all.get(2), all.get(3))), "verify.order");
    }

    @Test
    void aWholeOtherHistoryIsFoundByTheKey() throws Exception {
        Rezipped export = export("");
        SignedCheckpoint signed = SignedCheckpoint.parse(export.text(ArchiveFiles.CHECKPOINT));
        PrivateKeyOfLog other = PrivateKeyOfLog.create(new SecureRandom());
        String origin = signed.checkpoint().origin();
        String forged = new SignedNote(
                        signed.note().text(), List.of(other.sign(signed.note().text(), origin)))
                .written();
        export.alter(ArchiveFiles.CHECKPOINT, text -> forged)
                .alter(ArchiveFiles.KEYS, text -> "0 " + other.ofLog(origin).text() + "\n")
                .alter(ArchiveFiles.CHECKPOINTS, text -> "");
        assertThat(new ArchiveCheck(null, List.of()).verify(export.written(directory)))
                .as("nobody who knows no key can tell")
                .allMatch(Statement::holds);
        assertBroken(export, "verify.strangeKey");
    }

    @Test
    void aKeyVouchesForTheOneThatItHandedOverTo() throws Exception {
        Rezipped export = export("");
        SignedCheckpoint signed = SignedCheckpoint.parse(export.text(ArchiveFiles.CHECKPOINT));
        String origin = signed.checkpoint().origin();
        String text = signed.note().text();
        PrivateKeyOfLog before = PrivateKeyOfLog.parse(Files.readString(data.resolve("ledger-key.pem")));
        PrivateKeyOfLog next = PrivateKeyOfLog.create(new SecureRandom());
        SignedNote byNext = new SignedNote(text, List.of(next.sign(text, origin)));
        SignedNote byBoth = byNext.with(List.of(before.sign(text, origin)));
        String keys = "0 " + before.ofLog(origin).text() + "\n"
                + signed.checkpoint().size() + " " + next.ofLog(origin).text() + "\n";
        export.alter(ArchiveFiles.CHECKPOINT, old -> byNext.written())
                .alter(ArchiveFiles.KEYS, old -> keys)
                .alter(ArchiveFiles.CHECKPOINTS, old -> "");
        assertBroken(export, "verify.strangeKey");
        export.alter(ArchiveFiles.HANDOVERS, old -> byBoth.written() + ArchiveFiles.BETWEEN + "\n");
        assertThat(verified(export.written(directory)))
                .allMatch(Statement::holds)
                .extracting(Statement::key)
                .contains("verify.handedOver");
    }

    @Test
    void aFileThatWasChangedOrTakenOutIsNamed() throws Exception {
        assertBroken(export("").put(ArchiveFiles.README, "Lita på mig"), "verify.fileChanged");
        assertBroken(export("").without(ArchiveFiles.SCRIPT), "verify.fileMissing");
    }

    @Test
    void whatIsNoExportIsRefused() throws Exception {
        Path noZip = Files.writeString(directory.resolve("no.zip"), "hej");
        assertThatExceptionOfType(UnreadableArchive.class).isThrownBy(() -> verified(noZip));
        for (String file : List.of(ArchiveFiles.EVENTS, ArchiveFiles.PROOF, ArchiveFiles.KEYS, ArchiveFiles.MANIFEST)) {
            Path without = export("").without(file).written(directory);
            assertThatExceptionOfType(UnreadableArchive.class).isThrownBy(() -> verified(without));
            Path nonsense = export("").put(file, "{").written(directory);
            assertThatExceptionOfType(UnreadableArchive.class).isThrownBy(() -> verified(nonsense));
        }
    }

    @Test
    void aCheckpointThatSomebodyKeptIsComparedOrSaidToBeElsewhere() throws Exception {
        SignedCheckpoint kept = SignedCheckpoint.parse(
                browser.api("auditor", "/api/audit/checkpoint").body());
        happenings.shooting("Råby", Confidentiality.ALL_PARTNERS);
        assertThat(verified(export("").written(directory), kept))
                .contains(new Statement(
                        true, "verify.kept", List.of("" + kept.checkpoint().size())));
        assertThat(verified(export("?to=" + first).written(directory), kept))
                .extracting(Statement::key)
                .contains("verify.keptOutside");
    }

    @ParameterizedTest
    @CsvSource({
        "?from=99999999, 422, request.bad-value",
        "?to=99999999, 422, request.bad-value",
        "?from=99999999999999999999, 400, request.bad-value",
        "?from=igår, 400, request.bad-value",
        "?from=2199-01-01, 422, request.bad-value",
        "?to=1999-01-01, 422, export.empty",
        "?from=3&to=2, 422, export.empty"
    })
    void whatCantBeExportedIsRefusedBeforeAnythingIsSent(String query, int status, String code) {
        HttpResponse<String> answer = browser.api("auditor", "/api/audit/export" + query.replace("å", "%C3%A5"));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }

    @Test
    void isForAuditorsOnly() {
        assertThat(List.of("lead", "strategic", "polis", "council", "admin"))
                .allMatch(account -> browser.api(account, "/api/audit/export").statusCode() == 403);
    }

    private void assertBroken(Rezipped altered, String expected) throws Exception {
        assertThat(verified(altered.written(directory)).stream().filter(one -> !one.holds()))
                .extracting(Statement::key)
                .contains(expected);
    }

    private Rezipped lines(UnaryOperator<List<String>> change) throws IOException {
        return export("?from=" + first + "&to=" + last)
                .alter(
                        ArchiveFiles.EVENTS,
                        text -> String.join("\n", change.apply(text.lines().toList())) + "\n");
    }

    private List<Statement> verified(Path file, SignedCheckpoint... kept) throws IOException, UnreadableArchive {
        JsonNode keys = json("auditor", "/api/audit/keys");
        PublicKeyOfLog key = PublicKeyOfLog.parse(keys.path(0).path("key").asString());
        return new ArchiveCheck(key, List.of(kept)).verify(file);
    }

    private Rezipped export(String query) throws IOException {
        try {
            return new Rezipped(browser.http()
                    .send(
                            browser.request("/api/audit/export" + query)
                                    .header("Authorization", Browser.basic("auditor"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How many events there are, which in these tests is the number of the next. */
    private long size() {
        HttpResponse<String> answer = browser.api("auditor", "/api/audit/checkpoint");
        return answer.statusCode() == 404
                ? 0
                : SignedCheckpoint.parse(answer.body()).checkpoint().size();
    }

    private void note(IncidentId id, String text, Confidentiality confidentiality) {
        happenings.store(new NoteAdded(id, new NoteId(UUID.randomUUID()), new ClassifiedText(text, confidentiality)));
    }
}
