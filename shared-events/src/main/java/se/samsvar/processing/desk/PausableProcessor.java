package se.samsvar.processing.desk;

import java.util.function.Predicate;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does not start while it is paused, whoever wants it to: not with the application, nor when the event store is back. */
public final class PausableProcessor extends PooledStreamingEventProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(PausableProcessor.class);

    private final Predicate<String> mayStart;

    private PausableProcessor(PooledStreamingEventProcessor.Builder settings, Predicate<String> mayStart) {
        super(settings);
        this.mayStart = mayStart;
    }

    /** The last thing to be said of a builder, since nothing that is said to the new one is heard. */
    public static PooledStreamingEventProcessor.Builder by(
            PooledStreamingEventProcessor.Builder settings, PauseFlags flags) {
        return new Pausable(settings, flags::mayStart);
    }

    @Override
    public void start() {
        if (mayStart.test(getName())) {
            super.start();
        } else {
            LOG.info("{} is paused and does not start", getName());
        }
    }

    private static final class Pausable extends PooledStreamingEventProcessor.Builder {
        private final PooledStreamingEventProcessor.Builder settings;
        private final Predicate<String> mayStart;

        private Pausable(PooledStreamingEventProcessor.Builder settings, Predicate<String> mayStart) {
            this.settings = settings;
            this.mayStart = mayStart;
        }

        @Override
        public PooledStreamingEventProcessor build() {
            return new PausableProcessor(settings, mayStart);
        }
    }
}
