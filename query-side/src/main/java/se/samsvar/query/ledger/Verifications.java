package se.samsvar.query.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import se.samsvar.ledger.LogCheck;
import se.samsvar.ledger.SignedCheckpoint;

/** Runs verifications, one at a time, and remembers the last. */
class Verifications {

    private final Verification verification;
    private final Witnesses witnesses;
    private final ExecutorService thread;
    private final Clock clock;
    private final AtomicLong at = new AtomicLong();
    private volatile @Nullable CompletableFuture<Verified> running;
    private volatile @Nullable Verified last;
    private volatile boolean failed;

    Verifications(Verification verification, Witnesses witnesses, ExecutorService thread, Clock clock) {
        this.verification = verification;
        this.witnesses = witnesses;
        this.thread = thread;
        this.clock = clock;
    }

    /** @param kept how many checkpoints were those that others kept */
    record Verified(LogCheck.Result result, int kept, Instant startedAt, Instant endedAt) {}

    /** How far the one that runs has come: the number of the event that it has reached. */
    long at() {
        return at.get();
    }

    boolean isRunning() {
        CompletableFuture<Verified> now = running;
        return now != null && !now.isDone();
    }

    /** Whether the last one ended without a result. */
    boolean hasFailed() {
        return failed;
    }

    @Nullable
    Verified last() {
        return last;
    }

    /** Joins the one that runs, where there is one. */
    synchronized CompletableFuture<Verified> start() {
        CompletableFuture<Verified> now = running;
        if (now == null || now.isDone()) {
            failed = false;
            now = start(List.of()).whenComplete((verified, failure) -> {
                failed = failure != null;
                last = verified == null ? last : verified;
            });
            running = now;
        }
        return now;
    }

    /** With what somebody brought: never shared with others, since it answers for these checkpoints alone. */
    CompletableFuture<Verified> start(List<SignedCheckpoint> brought) {
        return CompletableFuture.supplyAsync(() -> run(brought), thread);
    }

    private Verified run(List<SignedCheckpoint> brought) {
        at.set(0);
        Instant startedAt = clock.instant();
        List<SignedCheckpoint> kept = witnesses.recalled(brought);
        LogCheck.Result result = verification.run(kept, at::set);
        return new Verified(result, kept.size(), startedAt, clock.instant());
    }
}
