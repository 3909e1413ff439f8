package se.samsvar.query.ledger;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import se.samsvar.ledger.LogCheck;
import se.samsvar.ledger.PublicKeyOfLog;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.UnreadableProof;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** What the log says of itself, and what a verification says of it, in the reader's language. */
class Ledger {

    private final Sealing sealing;
    private final SignerRows signers;
    private final CheckpointRows checkpoints;
    private final Verifications verifications;
    private final LedgerTexts texts;

    Ledger(
            Sealing sealing,
            SignerRows signers,
            CheckpointRows checkpoints,
            Verifications verifications,
            LedgerTexts texts) {
        this.sealing = sealing;
        this.signers = signers;
        this.checkpoints = checkpoints;
        this.verifications = verifications;
        this.texts = texts;
    }

    /** The latest one, with all that can be sealed by now. */
    Optional<SignedCheckpoint> checkpoint() {
        sealing.now();
        return checkpoints.latest();
    }

    List<SignerRows.Signer> signers() {
        return signers.readable();
    }

    Optional<PublicKeyOfLog> key() {
        List<SignerRows.Signer> all = signers.readable();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().key());
    }

    /** Why nothing is sealed, or null where it is. */
    @Nullable
    String problem() {
        SealingRefused refused = sealing.refused();
        return refused != null
                ? texts.text(refused.key(), refused.detail())
                : sealing.hasFailed() ? texts.text("ledger.problem.failed") : null;
    }

    /** Waits for the end. */
    Report verified() {
        sealing.now();
        return report(await(verifications.start()));
    }

    /** @throws Refusal where what somebody kept is no checkpoint of this log */
    Report verified(String kept) {
        SignedCheckpoint brought = brought(kept);
        sealing.now();
        return report(await(verifications.start(List.of(brought))));
    }

    /** Comes back at once. */
    void begin() {
        sealing.now();
        var _ = verifications.start();
    }

    @Nullable
    Report last() {
        Verifications.Verified last = verifications.last();
        return last == null ? null : report(last);
    }

    SignedCheckpoint brought(String kept) {
        SignedCheckpoint signed;
        try {
            signed = SignedCheckpoint.parse(kept.strip() + "\n");
        } catch (UnreadableProof e) {
            throw new Refusal(RefusalCode.CHECKPOINT_UNREADABLE, "checkpoint");
        }
        String origin = origin();
        if (!signed.checkpoint().origin().equals(origin)) {
            throw new Refusal(
                    RefusalCode.CHECKPOINT_FOREIGN,
                    "checkpoint",
                    signed.checkpoint().origin(),
                    origin);
        }
        return signed;
    }

    private String origin() {
        return key().map(PublicKeyOfLog::name).orElse("");
    }

    private Report report(Verifications.Verified verified) {
        return Report.of(
                verified.result(),
                origin(),
                verified.kept(),
                texts.named(verified.result().findings()),
                summary(verified),
                verified.startedAt(),
                verified.endedAt());
    }

    private String summary(Verifications.Verified verified) {
        LogCheck.Result result = verified.result();
        String holds = texts.text("ledger.holds", result.sealed(), result.checkpoints(), verified.kept());
        long strange = signers().stream()
                .skip(1)
                .filter(signer -> !signer.countersigned())
                .count();
        return strange == 0 ? holds : holds + " " + texts.text("ledger.strangeKeys", strange);
    }

    private static Verifications.Verified await(CompletableFuture<Verifications.Verified> running) {
        try {
            return running.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
