package se.samsvar.query.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** Starts rebuilds and tells how they go. */
final class Rebuilds {
    private static final Duration RECHECK = Duration.ofMillis(250);
    private static final int ATTEMPTS = 3;

    private final Jobs jobs;
    private final Worker worker;
    private final Signal signal;
    private final Swap swap;

    Rebuilds(Jobs jobs, Worker worker, Signal signal, Swap swap) {
        this.jobs = jobs;
        this.worker = worker;
        this.signal = signal;
        this.swap = swap;
    }

    /** The new one, or the one that runs already. */
    Job start(String by) {
        requireLog();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            UUID id = UUID.randomUUID();
            if (jobs.start(id, by)) {
                signal.give();
                return get(id);
            }
            Optional<Job> running =
                    jobs.latest(1).stream().filter(Job::isRunning).findFirst();
            if (running.isPresent()) {
                return running.get();
            }
        }
        // the last one is just changing places with the live views
        throw new Refusal(RefusalCode.REBUILD_SWAP_BUSY, null);
    }

    Job get(UUID id) {
        return jobs.find(id).orElseThrow(() -> new Refusal(RefusalCode.REBUILD_NOT_FOUND, null));
    }

    List<Job> latest(int most) {
        return jobs.latest(most);
    }

    /** As it is when it has ended, or after this long. */
    Job await(UUID id, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        long before = signal.count();
        Job job = get(id);
        try {
            while (job.isRunning() && System.nanoTime() < deadline) {
                // another node may be at work, which can't be heard from here
                signal.await(before, RECHECK);
                before = signal.count();
                job = get(id);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return job;
    }

    Job swap(UUID id, String by) {
        requireLog();
        swap.carryOut(id, by);
        return get(id);
    }

    private void requireLog() {
        if (!worker.isAble()) {
            throw new Refusal(RefusalCode.REBUILD_NO_LOG, null);
        }
    }
}
