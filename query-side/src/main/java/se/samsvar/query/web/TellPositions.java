package se.samsvar.query.web;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.samsvar.nodes.NodeChannel;

/** Tells the other nodes how far the views have come that this one works on: at once, and again each second. */
final class TellPositions implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TellPositions.class);
    /** A view also moves past events that don't concern it, and then signals nothing: it has to be looked at. */
    private static final long LOOK_MILLIS = 10;

    private static final long REPEAT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final NodeChannel others;
    private final Supplier<Map<String, Long>> positions;
    private volatile boolean running;

    TellPositions(NodeChannel others, Supplier<Map<String, Long>> positions) {
        this.others = others;
        this.positions = positions;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("tell-positions").start(this::tell);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void tell() {
        Map<String, Long> told = Map.of();
        long toldAt = System.nanoTime();
        while (running) {
            Map<String, Long> now = look();
            long at = System.nanoTime();
            if (!now.isEmpty() && (!now.equals(told) || at - toldAt > REPEAT_NANOS)) {
                others.tell(ElsewherePositions.word(now));
                told = now;
                toldAt = at;
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private Map<String, Long> look() {
        try {
            return positions.get();
        } catch (RuntimeException notYet) {
            LOG.debug("The views do not say how far they are", notYet);
            return Map.of();
        }
    }
}
