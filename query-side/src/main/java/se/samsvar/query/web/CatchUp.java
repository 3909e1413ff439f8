package se.samsvar.query.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** Waits until the views show everything that was stored before they were asked, so that people read their own writes. */
public final class CatchUp {
    /** A view also moves past events that don't concern it, and then signals nothing. */
    private static final long RECHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

    private final Positions positions;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    CatchUp(Positions positions) {
        this.positions = positions;
    }

    /** @return whether the views got there in time */
    public boolean await(Duration atMost) {
        return await(positions.head(), view -> true, atMost);
    }

    /** Only as long as one view needs, for what is read from that one alone. */
    boolean await(String view, Duration atMost) {
        return await(positions.head(), view::equals, atMost);
    }

    /** @param number of the event that the views must have processed */
    public boolean await(long number, Duration atMost) {
        return await(number, view -> true, atMost);
    }

    private boolean await(long number, Predicate<String> views, Duration atMost) {
        if (positions.processed(views) >= number) {
            return true;
        }
        long deadline = System.nanoTime() + atMost.toNanos();
        lock.lock();
        try {
            while (positions.processed(views) < number) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                moved.awaitNanos(Math.min(left, RECHECK_NANOS));
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** A view has stored a batch. */
    void signal() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
