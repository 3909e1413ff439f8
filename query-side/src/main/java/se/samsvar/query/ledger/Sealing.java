package se.samsvar.query.ledger;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Seals again and again as long as the application runs, and tells the witnesses. */
class Sealing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final long WITNESSES_MILLIS = 5_000;

    private final Sealer sealer;
    private final Witnesses witnesses;
    private final ScheduledExecutorService threads;
    private final long intervalMillis;
    private volatile @Nullable SealingRefused refused;
    private volatile boolean failed;
    private volatile boolean running;

    Sealing(Sealer sealer, Witnesses witnesses, ScheduledExecutorService threads, long intervalMillis) {
        this.sealer = sealer;
        this.witnesses = witnesses;
        this.threads = threads;
        this.intervalMillis = intervalMillis;
    }

    @Override
    public void start() {
        running = true;
        var _ = threads.scheduleWithFixedDelay(this::now, 0, intervalMillis, TimeUnit.MILLISECONDS);
        var _ = threads.scheduleWithFixedDelay(this::tell, WITNESSES_MILLIS, WITNESSES_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Seals what can be sealed; a failure is said on the page, and once in the log. */
    void now() {
        try {
            sealer.seal();
            refused = null;
            failed = false;
        } catch (SealingRefused e) {
            if (refused == null) {
                LOG.error("No event is sealed any more, until the key is seen to", e);
            }
            refused = e;
        } catch (RuntimeException e) {
            if (!failed) {
                LOG.warn("Sealing failed, and is tried again", e);
            }
            failed = true;
        }
    }

    private void tell() {
        try {
            witnesses.tell();
        } catch (RuntimeException e) {
            LOG.warn("The witnesses could not be told, and will be", e);
        }
    }

    @Nullable
    SealingRefused refused() {
        return refused;
    }

    boolean hasFailed() {
        return failed;
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
