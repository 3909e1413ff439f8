package se.samsvar.query.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.ledger.Finding;
import se.samsvar.ledger.LogCheck;

/**
 * What a verification found, as it is told.
 *
 * @param event the first event that does not hold, or null where all do
 * @param events read from the event store
 * @param sealed of them
 * @param unsealed too new to be sealed when it began
 * @param checkpoints that hold, the log's own and those that others kept
 * @param kept by others, of these
 * @param root of the tree, in Base64
 * @param wrong how many things do not hold
 * @param findings the first of them
 */
record Report(
        boolean holds,
        @Nullable Long event,
        @Nullable String sentence,
        String origin,
        long events,
        long sealed,
        long unsealed,
        long checkpoints,
        int kept,
        String root,
        long wrong,
        List<Named> findings,
        Instant startedAt,
        Instant endedAt) {

    /** @param other the number under which it is found now, {@code size} of the checkpoint that does not hold */
    record Named(
            Finding.Fault fault,
            long event,
            @Nullable Long other,
            @Nullable Long size,
            String sentence) {}

    static Report of(
            LogCheck.Result result,
            String origin,
            int kept,
            List<Named> findings,
            @Nullable String summary,
            Instant startedAt,
            Instant endedAt) {
        return new Report(
                result.holds(),
                findings.isEmpty() ? null : findings.getFirst().event(),
                findings.isEmpty() ? summary : findings.getFirst().sentence(),
                origin,
                result.events(),
                result.sealed(),
                result.unsealed(),
                result.checkpoints(),
                kept,
                result.root().base64(),
                result.wrong(),
                findings,
                startedAt,
                endedAt);
    }
}
