package se.samsvar.query.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsvar.ledger.Checkpoint;
import se.samsvar.ledger.ProofCheck;
import se.samsvar.ledger.PublicKeyOfLog;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.SignedNote;
import se.samsvar.ledger.TreeHash;

/**
 * Is the witness of others (C2SP tlog-witness): signs a checkpoint of a known log where it continues the last one that it
 * signed, and never two that don't fit together.
 */
class Witnessing {

    private static final TreeHash NOTHING = TreeHash.EMPTY;

    private final WitnessedRows rows;
    private final Signers signers;
    private final List<PublicKeyOfLog> logs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Witnessing(
            WitnessedRows rows,
            Signers signers,
            LedgerSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.signers = signers;
        this.logs = settings.witnessFor().stream().map(PublicKeyOfLog::parse).toList();
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** How the protocol answers: a status, and what stands in the body. */
    record Answer(int status, String body) {

        static Answer of(int status, String body) {
            return new Answer(status, body);
        }
    }

    boolean isOfAnybody() {
        return !logs.isEmpty();
    }

    Answer add(AddedCheckpoint added) {
        SignedCheckpoint signed = added.signed();
        String origin = signed.checkpoint().origin();
        List<PublicKeyOfLog> known =
                logs.stream().filter(log -> log.name().equals(origin)).toList();
        if (known.isEmpty()) {
            return Answer.of(404, "This log is not known here\n");
        }
        if (known.stream().noneMatch(log -> log.hasSigned(signed.note()))) {
            return Answer.of(403, "Not signed by the key of this log\n");
        }
        if (added.earlier() > signed.checkpoint().size()) {
            return Answer.of(400, "The earlier checkpoint is the larger one\n");
        }
        try {
            Answer answer = transaction.execute(_ -> judged(added, rows.lastOf(origin)));
            return answer == null ? Answer.of(503, "") : answer;
        } catch (SealingRefused e) {
            return Answer.of(503, "This witness has no key to sign with at the moment\n");
        }
    }

    private Answer judged(AddedCheckpoint added, Optional<SignedCheckpoint> last) {
        Checkpoint next = added.signed().checkpoint();
        long size = last.map(one -> one.checkpoint().size()).orElse(0L);
        TreeHash root = last.map(one -> one.checkpoint().root()).orElse(NOTHING);
        if (added.earlier() != size || size == next.size() && !root.equals(next.root())) {
            return Answer.of(409, size + "\n");
        }
        return ProofCheck.isConsistent(size, root, next.size(), next.root(), added.proof())
                ? signed(added.signed())
                : Answer.of(422, "The checkpoint does not continue the last one\n");
    }

    private Answer signed(SignedCheckpoint signed) {
        Instant now = clock.instant();
        Signers.Turn self = signers.witness();
        rows.add(signed, now);
        return Answer.of(
                200, SignedNote.line(self.key().cosign(signed.checkpoint().text(), self.origin(), now)));
    }
}
