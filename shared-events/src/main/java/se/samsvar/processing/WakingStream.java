package se.samsvar.processing;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

final class WakingStream implements BlockingStream<TrackedEventMessage<?>> {
    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final Consumer<WakingStream> onClose;
    private volatile @Nullable Runnable sleeper;

    WakingStream(BlockingStream<TrackedEventMessage<?>> stream, Consumer<WakingStream> onClose) {
        this.stream = stream;
        this.onClose = onClose;
    }

    void wake() {
        Runnable known = sleeper;
        if (known != null) {
            known.run();
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        sleeper = callback;
        return true;
    }

    @Override
    public void close() {
        onClose.accept(this);
        stream.close();
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
