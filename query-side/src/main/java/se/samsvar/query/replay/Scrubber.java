package se.samsvar.query.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.PastClock;

/**
 * What is needed to move about in the past of a page.
 *
 * @param kept the other parameters of the address, as they are
 * @param saying of the current step, or null where it isn't for this viewer
 * @param numbers of all steps, where they are few enough to be moved over one by one
 */
record Scrubber(
        Places places,
        Map<String, String> kept,
        AsOf asOf,
        @Nullable AsOf compare,
        Around around,
        @Nullable Saying saying,
        List<Long> numbers,
        @Nullable Track track,
        Late late) {
    public boolean byHappening() {
        return asOf.clock() == PastClock.HAPPENED;
    }

    /** Whether it is the last step: nothing of this page has happened since. */
    public boolean isAtEnd() {
        return around.next() == null;
    }

    public @Nullable String to(@Nullable Step step) {
        return step == null ? null : places.at(step, this);
    }

    public String known() {
        return places.known(this);
    }

    public String happened() {
        return places.happened(this);
    }

    public String uncompared() {
        return places.uncompared(this);
    }

    /** The same place, held against the step before; null where there is none. */
    public @Nullable String compared() {
        return around.previous() == null ? null : places.compared(this, around.previous());
    }

    /** An incident at this place in time. */
    public String at(Saying.Incident incident) {
        return places.incident(incident, this);
    }

    public String now() {
        return places.now(kept);
    }

    /** Seconds from here to the next step, by the clock of the page; 0 where there is none. */
    public long gap() {
        Step next = around.next();
        return next == null
                ? 0
                : Math.max(0, Duration.between(asOf.at(), time(next)).toSeconds());
    }

    public Instant time(Step step) {
        return byHappening() ? step.happenedAt() : step.recordedAt();
    }

    /** The ends and the places of both handles: event numbers, or seconds since 1970 where it goes by what had happened. */
    public long least() {
        return around.first() == null ? 0 : value(around.first());
    }

    public long most() {
        return around.last() == null ? least() : Math.max(least(), value(around.last()));
    }

    public long here() {
        return Math.clamp(value(asOf), least(), most());
    }

    public long there() {
        return compare == null ? least() : Math.clamp(value(Objects.requireNonNull(compare)), least(), most());
    }

    private long value(Step step) {
        return byHappening() ? step.happenedAt().getEpochSecond() : step.number();
    }

    private long value(AsOf place) {
        return byHappening() ? place.at().getEpochSecond() : place.number();
    }
}
