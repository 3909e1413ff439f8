package se.samsvar.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    private static final Checkpoint CHECKPOINT = new Checkpoint(
            "samsvar.example/log", 12, TreeHash.ofLeaf(new byte[] {1}), 15, Instant.parse("2026-03-10T01:00:00Z"));
    private static final PrivateKeyOfLog KEY = PrivateKeyOfLog.create(new SecureRandom());

    /** The example that the format is known by. */
    @Test
    void aNoteThatOthersSigned() {
        PublicKeyOfLog key = PublicKeyOfLog.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        String note = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """;
        assertThat(key.hasSigned(SignedNote.parse(note))).isTrue();
        assertThat(key.hasSigned(SignedNote.parse(note.replace("problem is", "problem was"))))
                .isFalse();
    }

    @Test
    void aCheckpointIsReadAsItWasWritten() {
        SignedNote note = signed(CHECKPOINT);
        SignedCheckpoint read = SignedCheckpoint.parse(note.written());
        assertThat(read.checkpoint()).isEqualTo(CHECKPOINT);
        assertThat(read.note()).isEqualTo(note);
        assertThat(KeyRing.of(KEY.ofLog(CHECKPOINT.origin())).holds(read)).isTrue();
        assertThat(KEY.ofLog("another").hasSigned(note)).isFalse();
        assertThat(PrivateKeyOfLog.create(new SecureRandom())
                        .ofLog(CHECKPOINT.origin())
                        .hasSigned(note))
                .isFalse();
    }

    @Test
    void aKeySurvivesItsFileAndItsName() {
        PublicKeyOfLog key = KEY.ofLog("log");
        assertThat(PrivateKeyOfLog.parse(KEY.pem()).ofLog("log")).isEqualTo(key);
        assertThat(PrivateKeyOfLog.parse(KEY.pem().replace("\n", "\\n")).ofLog("log"))
                .isEqualTo(key);
        assertThat(PublicKeyOfLog.parse(key.text())).isEqualTo(key);
        assertThat(PublicKeyOfLog.parse(KEY.ofWitness("w").text())).isEqualTo(KEY.ofWitness("w"));
    }

    @Test
    void aWitnessSignsTheTimeToo() {
        Instant at = Instant.parse("2026-03-10T01:00:07Z");
        SignedNote note = signed(CHECKPOINT).with(List.of(KEY.cosign(CHECKPOINT.text(), "witness", at)));
        assertThat(KEY.ofWitness("witness").hasSigned(SignedNote.parse(note.written())))
                .isTrue();
        assertThat(KEY.ofWitness("witness").hasSigned(signed(CHECKPOINT))).isFalse();
        SignedNote.Signature later = KEY.cosign(CHECKPOINT.text(), "witness", at.plusSeconds(1));
        assertThat(later).isNotEqualTo(note.signatures().getLast());
    }

    @Test
    void oneKeyFollowsAnother() {
        PrivateKeyOfLog next = PrivateKeyOfLog.create(new SecureRandom());
        String name = CHECKPOINT.origin();
        KeyRing ring = new KeyRing(List.of(
                new KeyRing.Held(KEY.ofLog(name), 0, 11), new KeyRing.Held(next.ofLog(name), 11, Long.MAX_VALUE)));
        assertThat(ring.holds(new SignedCheckpoint(CHECKPOINT, signed(CHECKPOINT))))
                .as("a key signs nothing after its time")
                .isFalse();
        SignedNote later = new SignedNote(CHECKPOINT.text(), List.of(next.sign(CHECKPOINT.text(), name)));
        assertThat(ring.holds(new SignedCheckpoint(CHECKPOINT, later))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hej", "hej\n\nhej", "a\n\n— b", "a\n\n— b !!!!\n", "a\n\n— b AAAA\n", "\n\n\n"})
    void whatIsNoNote(String text) {
        assertThatExceptionOfType(UnreadableProof.class).isThrownBy(() -> SignedCheckpoint.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a+b",
                "log+00000000+AAAA",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void whatIsNoKey(String text) {
        assertThatExceptionOfType(UnreadableProof.class).isThrownBy(() -> PublicKeyOfLog.parse(text));
        assertThatExceptionOfType(UnreadableProof.class).isThrownBy(() -> PrivateKeyOfLog.parse(text));
    }

    private static SignedNote signed(Checkpoint checkpoint) {
        return new SignedNote(checkpoint.text(), List.of(KEY.sign(checkpoint.text(), checkpoint.origin())));
    }
}
