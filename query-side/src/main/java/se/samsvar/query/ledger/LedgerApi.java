package se.samsvar.query.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.ledger.PublicKeyOfLog;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.security.Viewer;

@RestController
class LedgerApi {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Ledger ledger;
    private final Proofs proofs;

    LedgerApi(Ledger ledger, Proofs proofs) {
        this.ledger = ledger;
        this.proofs = proofs;
    }

    /**
     * A checkpoint as JSON.
     *
     * @param note the same as it is signed
     * @param key that signed it, {@code name+id+key}
     */
    record PublishedCheckpoint(
            String origin, long size, String root, long lastEvent, Instant sealedAt, String note, String key) {

        static PublishedCheckpoint of(SignedCheckpoint signed, PublicKeyOfLog key) {
            return new PublishedCheckpoint(
                    signed.checkpoint().origin(),
                    signed.checkpoint().size(),
                    signed.checkpoint().root().base64(),
                    signed.checkpoint().lastEvent(),
                    signed.checkpoint().sealedAt(),
                    signed.note().written(),
                    key.text());
        }
    }

    /** A key of the log: {@code fromSize} is how many events were sealed before it, {@code witness} the same as a witness. */
    record PublishedKey(
            String key,
            String witness,
            String fingerprint,
            String pem,
            long fromSize,
            Instant since,
            boolean countersigned) {}

    /** The signed text, unless JSON is asked for. */
    @GetMapping("/api/audit/checkpoint")
    ResponseEntity<Object> checkpoint(
            @RequestHeader(name = "Accept", defaultValue = "*/*") String accept, Viewer viewer) {
        viewer.requireAuditor();
        SignedCheckpoint latest = ledger.checkpoint().orElseThrow(LedgerApi::nothingSealed);
        PublicKeyOfLog key = ledger.key().orElseThrow(LedgerApi::nothingSealed);
        return accept.contains("json")
                ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(PublishedCheckpoint.of(latest, key))
                : ResponseEntity.ok().contentType(TEXT).body(latest.note().written());
    }

    @GetMapping("/api/audit/keys")
    List<PublishedKey> keys(Viewer viewer) {
        viewer.requireAuditor();
        return ledger.signers().stream()
                .map(signer -> new PublishedKey(
                        signer.key().text(),
                        signer.key().asWitness().text(),
                        signer.key().fingerprint(),
                        signer.key().pem(),
                        signer.from(),
                        signer.since(),
                        signer.countersigned()))
                .toList();
    }

    @GetMapping("/api/audit/events/{number}/proof")
    Proofs.Inclusion inclusion(@PathVariable long number, Viewer viewer) {
        viewer.requireAuditor();
        return proofs.inclusion(number).orElseThrow(() -> BadParameter.unknown("number", String.valueOf(number)));
    }

    /** @param size of the later checkpoint, the latest where it is left out */
    @GetMapping("/api/audit/consistency")
    Proofs.Consistency consistency(@RequestParam long from, @RequestParam @Nullable Long size, Viewer viewer) {
        viewer.requireAuditor();
        long latest = ledger.checkpoint()
                .orElseThrow(LedgerApi::nothingSealed)
                .checkpoint()
                .size();
        long to = size == null ? latest : size;
        if (to < 0 || to > latest) {
            throw BadParameter.unanswerable("size", String.valueOf(to));
        }
        if (from < 0 || from > to) {
            throw BadParameter.unanswerable("from", String.valueOf(from));
        }
        return proofs.consistency(from, to).orElseThrow(() -> BadParameter.unanswerable("size", String.valueOf(to)));
    }

    @GetMapping("/api/audit/verification")
    Report verification(Viewer viewer) {
        viewer.requireAuditor();
        return ledger.verified();
    }

    /** With a checkpoint that somebody kept: so that what was cut off with its seals is found too. */
    @PostMapping(path = "/api/audit/verification", consumes = MediaType.TEXT_PLAIN_VALUE)
    Report verification(@RequestBody String kept, Viewer viewer) {
        viewer.requireAuditor();
        return ledger.verified(kept);
    }

    private static BadParameter nothingSealed() {
        return BadParameter.unknown("checkpoint", "");
    }
}
