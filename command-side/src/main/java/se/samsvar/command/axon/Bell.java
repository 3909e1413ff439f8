package se.samsvar.command.axon;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rings once for everything that happened since it rang last, in a thread of its own. */
final class Bell implements AutoCloseable {
    private final Semaphore pulled = new Semaphore(0);
    private final Thread ringer;

    Bell(Runnable sound) {
        this.ringer = Thread.ofPlatform().daemon().name("nodes-bell").start(() -> ring(sound));
    }

    /** Returns at once. */
    void pull() {
        pulled.release();
    }

    private void ring(Runnable sound) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (pulled.tryAcquire(1, TimeUnit.MINUTES)) {
                    pulled.drainPermits();
                    sound.run();
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ringer.interrupt();
    }
}
