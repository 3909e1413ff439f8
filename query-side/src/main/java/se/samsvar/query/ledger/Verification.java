package se.samsvar.query.ledger;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.ledger.EventLog;
import se.samsvar.ledger.Finding;
import se.samsvar.ledger.Leaf;
import se.samsvar.ledger.LogCheck;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.StoredEvent;

/** Computes everything again from the event store, as it is now, and holds it against what was sealed and signed. */
class Verification {

    private static final String SEALED = """
            select coalesce((select max(position) + 1 from ledger.leaf), 0) leaves,
                coalesce((select max(size) from ledger.checkpoint), 0) signed""";

    private final JdbcTemplate jdbc;
    private final EventLog events;
    private final LeafRows leaves;
    private final CheckpointRows checkpoints;
    private final SignerRows signers;

    Verification(JdbcTemplate jdbc, EventLog events, LeafRows leaves, CheckpointRows checkpoints, SignerRows signers) {
        this.jdbc = jdbc;
        this.events = events;
        this.leaves = leaves;
        this.checkpoints = checkpoints;
        this.signers = signers;
    }

    /** Is told how far it has come. */
    @FunctionalInterface
    interface Progress {
        void event(long number);
    }

    /** What is sealed and signed at one moment: what comes later is none of the verification's business. */
    private record Sealed(long leaves, long signed) {}

    /** @param kept checkpoints that others kept */
    LogCheck.Result run(List<SignedCheckpoint> kept, Progress progress) {
        Sealed sealed = sealed();
        LogCheck check = new LogCheck(
                leaves.first(sealed.leaves()),
                new Merged(checkpoints.upTo(Math.max(sealed.leaves(), sealed.signed())), kept),
                signers.ring());
        events.read(Long.MIN_VALUE, Long.MAX_VALUE, (StoredEvent event) -> {
            check.accept(event);
            progress.event(event.number());
        });
        return withUnsigned(check.result());
    }

    private Sealed sealed() {
        return Objects.requireNonNull(
                jdbc.queryForObject(SEALED, (row, index) -> new Sealed(row.getLong("leaves"), row.getLong("signed"))));
    }

    /** Leaves and their checkpoint are stored together: an end without one was put there, or robbed of it. */
    private LogCheck.Result withUnsigned(LogCheck.Result found) {
        long size = found.sealed();
        boolean signed = checkpoints.between(size, size, 1).stream()
                .anyMatch(one -> one.checkpoint().size() == size);
        if (size == 0 || signed || !found.holds()) {
            return found;
        }
        long last = leaves.last().map(Leaf::number).orElse(0L);
        return new LogCheck.Result(
                found.events(),
                size,
                found.unsealed(),
                found.checkpoints(),
                found.root(),
                1,
                List.of(new Finding(Finding.Fault.SIGNATURE, last, null, size)));
    }
}
