package se.samsvar.query.axon;

import org.springframework.context.SmartLifecycle;
import se.samsvar.processing.desk.PauseWatch;

/** A watch of pauses for as long as the application runs. */
record WatchLifecycle(PauseWatch watch) implements SmartLifecycle {
    @Override
    public void start() {
        watch.start();
    }

    @Override
    public void stop() {
        watch.stop();
    }

    @Override
    public boolean isRunning() {
        return watch.isRunning();
    }
}
