package se.samsvar.query.rebuild;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a rebuild does, one step after the other, each a transaction that also says how far it has come. A worker that is
 * killed loses at most one step.
 */
final class Steps {
    private final Jobs jobs;
    private final Beside beside;
    private final LiveTokens live;
    private final Advance advance;
    private final Comparison comparison;
    private final JdbcTemplate jdbc;
    private final Supplier<String> code;
    private final TransactionTemplate step;
    private final TransactionTemplate snapshot;

    Steps(
            Jobs jobs,
            Beside beside,
            LiveTokens live,
            Advance advance,
            Comparison comparison,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Supplier<String> code) {
        this.jobs = jobs;
        this.beside = beside;
        this.live = live;
        this.advance = advance;
        this.comparison = comparison;
        this.jdbc = jdbc;
        this.code = code;
        this.step = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What follows a step. */
    enum Next {
        MORE,
        /** A live view has to come further first. */
        WAIT,
        DONE
    }

    Next next(UUID id, String worker) {
        Optional<Job> known = jobs.find(id).filter(Job::isRunning);
        if (known.isEmpty()) {
            return Next.DONE;
        }
        Job job = known.get();
        boolean begun = job.phase() != Job.Phase.PREPARING && code.get().equals(job.code()) && beside.exists();
        return switch (begun ? job.phase() : Job.Phase.PREPARING) {
            case PREPARING -> in(step, id, worker, this::prepare);
            case HANDLING -> in(step, id, worker, this::handle);
            case INDEXING -> index(id, worker);
            case COMPARING -> compare(id, worker);
            case FINISHED -> Next.DONE;
        };
    }

    private Next prepare(UUID id) {
        beside.create();
        jobs.begin(id, code.get(), last(live.read()));
        return Next.MORE;
    }

    private Next handle(UUID id) {
        Map<String, Covered> targets = live.read();
        if (advance.isBehind(targets)) {
            window(id, targets);
        } else {
            jobs.enter(id, Job.Phase.INDEXING);
        }
        return Next.MORE;
    }

    private Next index(UUID id, String worker) {
        Next next = in(step, id, worker, _ -> {
            beside.complete();
            return Next.MORE;
        });
        if (next == Next.MORE) {
            beside.vacuum();
            in(step, id, worker, job -> {
                jobs.enter(job, Job.Phase.COMPARING);
                return Next.MORE;
            });
        }
        return next;
    }

    /** First what has happened meanwhile, then the rest and the comparison as of one moment. */
    private Next compare(UUID id, String worker) {
        Next more = in(step, id, worker, job -> {
            Map<String, Covered> targets = live.read();
            if (!advance.isBehind(targets)) {
                return Next.DONE;
            }
            window(job, targets);
            return Next.MORE;
        });
        return more == Next.MORE ? more : in(snapshot, id, worker, this::atOneMoment);
    }

    private Next atOneMoment(UUID id) {
        Map<String, Covered> targets = live.read();
        if (advance.isAhead(targets)) {
            return Next.WAIT;
        }
        int handled = advance.exactly(targets);
        Outcome outcome = comparison.compare(targets);
        jobs.advance(id, last(targets), last(targets), handled);
        jobs.finish(id, outcome);
        if (outcome.equal()) {
            // nothing that anybody could want to put in the place of the same
            beside.drop();
        }
        return Next.DONE;
    }

    private void window(UUID id, Map<String, Covered> targets) {
        Advance.Went went = advance.window(targets);
        jobs.advance(id, last(targets), went.upTo(), went.handled());
    }

    private Next in(TransactionTemplate transaction, UUID id, String worker, Step work) {
        Next next = transaction.execute(_ -> {
            if (jobs.lock(id, worker).isEmpty()) {
                return Next.DONE;
            }
            // a crash may lose the last steps whole, rows and position alike
            jdbc.execute("set local synchronous_commit = off");
            return work.carryOut(id);
        });
        return next == null ? Next.DONE : next;
    }

    private static long last(Map<String, Covered> targets) {
        return targets.values().stream().mapToLong(Covered::upTo).max().orElse(-1);
    }

    @FunctionalInterface
    private interface Step {
        Next carryOut(UUID id);
    }
}
