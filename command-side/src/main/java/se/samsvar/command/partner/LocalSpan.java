package se.samsvar.command.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * A stretch of time between two local times in Europe/Stockholm. A local time that the clocks skip is taken as the one
 * an hour later, one that they show twice as the first.
 *
 * @param until not included
 */
record LocalSpan(Instant from, Instant until) {

    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** @param until at or before {@code from} means on the next day */
    static LocalSpan on(LocalDate date, LocalTime from, LocalTime until) {
        LocalDate end = until.isAfter(from) ? date : date.plusDays(1);
        return new LocalSpan(
                date.atTime(from).atZone(ZONE).toInstant(),
                end.atTime(until).atZone(ZONE).toInstant());
    }

    /** The local dates on which a span that holds {@code instant} can have begun, the latest first. */
    static Stream<LocalDate> startsAround(Instant instant) {
        LocalDate today = instant.atZone(ZONE).toLocalDate();
        return Stream.of(today, today.minusDays(1));
    }

    boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
