package se.samsvar.query.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/**
 * Puts the rebuilt views in the place of the live ones. The claims of the live views are taken first, so that a batch which
 * is on its way is undone whole and none begins; then the rebuilt views handle what is left up to the same tokens, and the
 * tables change places in one transaction. The tokens stay as they are: whoever claims them next goes on from there.
 */
final class Swap {
    private static final Logger LOG = LoggerFactory.getLogger(Swap.class);
    private static final Duration FRESH = Duration.ofHours(24);
    private static final int ATTEMPTS = 5;

    /** What waited there was handled in the rebuild, and would keep later events of its sequence waiting. */
    private static final String FORGET_LETTERS = "delete from query.dead_letter_entry";

    private final Jobs jobs;
    private final Beside beside;
    private final LiveTokens live;
    private final Advance advance;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Supplier<String> code;
    private final Clock clock;

    Swap(
            Jobs jobs,
            Beside beside,
            LiveTokens live,
            Advance advance,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Supplier<String> code,
            Clock clock) {
        this.jobs = jobs;
        this.beside = beside;
        this.live = live;
        this.advance = advance;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.code = code;
        this.clock = clock;
    }

    /** @throws Refusal where nothing was compared, what was compared is too old, or readers hold the tables for too long */
    void carryOut(UUID id, String by) {
        Job job = jobs.find(id).orElseThrow(() -> new Refusal(RefusalCode.REBUILD_NOT_FOUND, null));
        requireSwappable(job);
        if (!jobs.beginSwap(id)) {
            throw new Refusal(RefusalCode.REBUILD_NOTHING_TO_SWAP, null);
        }
        String owner = "swap-" + UUID.randomUUID();
        try {
            catchUp();
            live.take(owner);
            transaction.executeWithoutResult(_ -> advance.exactly(live.read()));
            requireEverythingHandled();
            changePlaces(id, by, owner);
        } finally {
            live.release(owner);
            jobs.revertSwap(id);
        }
    }

    private void requireSwappable(Job job) {
        if (job.state() != Job.State.DIFFERENT
                || !beside.exists()
                || !job.id().equals(jobs.latest(1).getFirst().id())) {
            throw new Refusal(RefusalCode.REBUILD_NOTHING_TO_SWAP, null);
        }
        if (job.outcome() == null || !job.outcome().everythingHandled()) {
            throw new Refusal(RefusalCode.REBUILD_UNHANDLED, null);
        }
        if (!code.get().equals(job.code())
                || job.finishedAt() == null
                || job.finishedAt().isBefore(clock.instant().minus(FRESH))) {
            throw new Refusal(RefusalCode.REBUILD_OUTDATED, null);
        }
    }

    /** While everything goes on, so that little is left when it has to stand still. */
    private void catchUp() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> {
                var targets = live.read();
                boolean behind = advance.isBehind(targets);
                if (behind) {
                    advance.window(targets);
                }
                return behind;
            }));
        }
        if (Boolean.TRUE.equals(transaction.execute(_ -> advance.isAhead(live.read())))) {
            throw new Refusal(RefusalCode.REBUILD_OUTDATED, null);
        }
    }

    private void requireEverythingHandled() {
        Long unhandled = jdbc.queryForObject("select count(*) from rebuild.unhandled", Long.class);
        if (unhandled == null || unhandled > 0) {
            throw new Refusal(RefusalCode.REBUILD_UNHANDLED, null);
        }
    }

    private void changePlaces(UUID id, String by, String owner) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(_ -> changePlacesAtOnce(id, by, owner));
                return;
            } catch (DataAccessException busy) {
                LOG.info("The views can't change places yet, attempt {}: {}", attempt, busy.toString());
                if (attempt == ATTEMPTS) {
                    throw new Refusal(RefusalCode.REBUILD_SWAP_BUSY, null);
                }
            }
        }
    }

    private void changePlacesAtOnce(UUID id, String by, String owner) {
        if (!jobs.swapped(id, by) || !live.areTakenBy(owner)) {
            throw new Refusal(RefusalCode.REBUILD_SWAP_BUSY, null);
        }
        beside.replaceLive();
        jdbc.update(FORGET_LETTERS);
        live.release(owner);
    }
}
