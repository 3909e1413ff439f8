package se.samsvar.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import se.samsvar.ledger.PrivateKeyOfLog;
import se.samsvar.ledger.PublicKeyOfLog;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.SignedNote;
import se.samsvar.ledger.TreeHash;
import se.samsvar.ledger.TreeProofs;

/** One log brings its checkpoints to another (C2SP tlog-witness). */
class WitnessingTest {

    private final LedgerDesk log = new LedgerDesk();
    private final LedgerDesk witness = new LedgerDesk();

    private WitnessEndpoint knowing(PublicKeyOfLog... logs) {
        List<String> keys = List.of(logs).stream().map(PublicKeyOfLog::text).toList();
        LedgerSettings settings = new LedgerSettings(null, null, null, false, Duration.ofSeconds(1), keys);
        return new WitnessEndpoint(new Witnessing(
                new WitnessedRows(witness.jdbc),
                witness.signers(settings),
                settings,
                witness.transactions,
                witness.clock));
    }

    private WitnessEndpoint knowingTheLog() {
        return knowing(log.signerRows.all().getFirst().key());
    }

    private SignedCheckpoint sealed(long upTo) {
        log.events.addAll(upTo - 9, upTo);
        log.seal();
        return log.latest();
    }

    private String body(long earlier, SignedCheckpoint signed) {
        StringBuilder body = new StringBuilder("old " + earlier + "\n");
        new TreeProofs(log.leaves)
                .consistency(earlier, signed.checkpoint().size())
                .forEach(hash -> body.append(hash.base64()).append('\n'));
        return body + "\n" + signed.note().written();
    }

    private static ResponseEntity<String> add(WitnessEndpoint endpoint, String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/witness/add-checkpoint");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        try {
            return endpoint.add(request);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void signsWhatContinuesWhatItKnowsAndTheSameAgain() {
        SignedCheckpoint first = sealed(10);
        SignedCheckpoint second = sealed(20);
        WitnessEndpoint endpoint = knowingTheLog();
        for (String body : List.of(body(0, first), body(10, first), body(10, second), body(20, second))) {
            ResponseEntity<String> answer = add(endpoint, body);
            assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
            SignedCheckpoint signed = body.contains("\n20\n") ? second : first;
            SignedNote cosigned =
                    new SignedNote(signed.note().text(), SignedNote.parseSignatures(String.valueOf(answer.getBody())));
            Signers.Turn self = witness.signers(LedgerDesk.PLAIN).witness();
            assertThat(self.key().ofWitness(self.origin()).hasSigned(cosigned)).isTrue();
            assertThat(self.key().ofLog(self.origin()).asWitness())
                    .isEqualTo(self.key().ofWitness(self.origin()));
            assertThat(self.key().ofWitness("other").hasSigned(cosigned)).isFalse();
        }
        assertThat(witness.count("witnessed")).isEqualTo(2);
    }

    /** Before it has sealed anything of its own it signs under the name that its log will have. */
    @Test
    void keepsItsNameAndItsKey() {
        String first = String.valueOf(
                add(knowing(keyOf(sealed(10))), body(0, log.latest())).getBody());
        witness.events.addAll(1, 5);
        witness.seal();
        String second =
                String.valueOf(add(knowingTheLog(), body(10, log.latest())).getBody());
        assertThat(second).isEqualTo(first);
    }

    private PublicKeyOfLog keyOf(SignedCheckpoint signed) {
        assertThat(signed.checkpoint().size()).isPositive();
        return log.signerRows.all().getFirst().key();
    }

    @Test
    void knowsWhomItWitnesses() {
        SignedCheckpoint first = sealed(10);
        PrivateKeyOfLog other = PrivateKeyOfLog.create(new SecureRandom());
        assertThat(add(knowing(), body(0, first)).getStatusCode().value()).isEqualTo(404);
        assertThat(add(knowing(other.ofLog("other")), body(0, first))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(add(knowing(other.ofLog(first.checkpoint().origin())), body(0, first))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(witness.count("witnessed")).isZero();
    }

    @Test
    void saysWhatSizeItHoldsWhereThatIsAnother() {
        SignedCheckpoint first = sealed(10);
        SignedCheckpoint second = sealed(20);
        WitnessEndpoint endpoint = knowingTheLog();
        add(endpoint, body(0, second));
        for (String body : List.of(body(0, second), body(0, first), body(10, second))) {
            ResponseEntity<String> answer = add(endpoint, body);
            assertThat(answer.getStatusCode().value()).isEqualTo(409);
            assertThat(answer.getBody()).isEqualTo("20\n");
            assertThat(String.valueOf(answer.getHeaders().getContentType())).isEqualTo("text/x.tlog.size");
        }
        assertThat(add(endpoint, body(10, second).replace("old 10", "old 21"))
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void neverSignsTwoThatDontFitTogether() throws IOException {
        SignedCheckpoint first = sealed(10);
        WitnessEndpoint endpoint = knowingTheLog();
        add(endpoint, body(0, first));
        // the same key signs another history
        LedgerDesk fork = new LedgerDesk();
        Files.copy(log.data.resolve("ledger-key.pem"), fork.data.resolve("ledger-key.pem"));
        fork.events.addAll(1, 10);
        fork.events.add(5, "rewritten");
        fork.seal();
        assertThat(add(endpoint, "old 10\n\n" + fork.latest().note().written())
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        fork.events.addAll(11, 20);
        fork.seal();
        StringBuilder proof = new StringBuilder();
        new TreeProofs(fork.leaves)
                .consistency(10, 20)
                .forEach(hash -> proof.append(hash.base64()).append('\n'));
        ResponseEntity<String> answer =
                add(endpoint, "old 10\n" + proof + "\n" + fork.latest().note().written());
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(add(endpoint, body(10, sealed(20))).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void aProofThatProvesNothingIsRefused() {
        sealed(10);
        WitnessEndpoint endpoint = knowingTheLog();
        add(endpoint, body(0, log.latest()));
        SignedCheckpoint second = sealed(20);
        String zero = TreeHash.of(new byte[32]).base64() + "\n";
        for (String proof : List.of("", zero, zero.repeat(5), zero.repeat(63))) {
            assertThat(add(endpoint, "old 10\n" + proof + "\n" + second.note().written())
                            .getStatusCode()
                            .value())
                    .isEqualTo(422);
        }
        assertThat(add(
                                endpoint,
                                "old 10\n" + zero.repeat(64) + "\n"
                                        + second.note().written())
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "old", "old x\n\nnote", "old -1\n\n", "new 0\n\nx", "\n\n\n", "old 0\n\nlog\n1\nAA==\n\n"})
    void nonsenseIsA400(String body) {
        sealed(10);
        assertThat(add(knowingTheLog(), body).getStatusCode().value()).isEqualTo(400);
        assertThat(add(knowingTheLog(), "x".repeat(70_000)).getStatusCode().value())
                .isEqualTo(413);
    }

    @Test
    void withoutItsKeyItSignsNothingAndMakesNoNewOne() throws IOException {
        witness.events.addAll(1, 5);
        witness.seal();
        Files.delete(witness.data.resolve("ledger-key.pem"));
        sealed(10);
        assertThat(add(knowingTheLog(), body(0, log.latest())).getStatusCode().value())
                .isEqualTo(503);
        assertThat(witness.data.resolve("ledger-key.pem")).doesNotExist();
        assertThat(witness.count("witnessed")).isZero();
    }

    @Test
    void ofManyAtOnceOneGoesOnAndTheOthersHearOfIt() throws Exception {
        List<SignedCheckpoint> all = new ArrayList<>();
        for (long size = 10; size <= 80; size += 10) {
            all.add(sealed(size));
        }
        WitnessEndpoint endpoint = knowingTheLog();
        add(endpoint, body(0, all.getFirst()));
        List<Callable<Integer>> tries = new ArrayList<>();
        all.stream()
                .skip(1)
                .forEach(one -> tries.add(
                        () -> add(endpoint, body(10, one)).getStatusCode().value()));
        try (ExecutorService threads = Executors.newFixedThreadPool(tries.size())) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : threads.invokeAll(tries)) {
                answers.add(one.get());
            }
            assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        }
        assertThat(witness.count("witnessed")).isEqualTo(2);
    }
}
