package se.samsvar.command.axon;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

class WakingStream implements BlockingStream<TrackedEventMessage<?>> {
    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final Set<Runnable> sleepers;
    private volatile @Nullable Runnable sleeper;

    WakingStream(BlockingStream<TrackedEventMessage<?>> stream, Set<Runnable> sleepers) {
        this.stream = stream;
        this.sleepers = sleepers;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        forget();
        sleeper = callback;
        sleepers.add(callback);
        return true;
    }

    @Override
    public void close() {
        forget();
        stream.close();
    }

    private void forget() {
        Runnable known = sleeper;
        if (known != null) {
            sleepers.remove(known);
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return stream.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return stream.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return stream.nextAvailable();
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        stream.skipMessagesWithPayloadTypeOf(ignored);
    }
}
