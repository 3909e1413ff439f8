package se.samsvar.query.reports;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.web.Times;

/** A week as people count them in Sweden: ISO 8601, by the clock on the wall in Stockholm. */
record IsoWeek(LocalDate monday) {
    /** @param text such as {@code 2026-W48}; this week where there is none */
    static IsoWeek of(@Nullable String text, Clock clock) {
        if (text == null || text.isBlank()) {
            return containing(LocalDate.ofInstant(clock.instant(), Times.ZONE));
        }
        try {
            return new IsoWeek(LocalDate.parse(text.strip() + "-1", DateTimeFormatter.ISO_WEEK_DATE));
        } catch (DateTimeException e) {
            throw BadParameter.malformed("vecka", text);
        }
    }

    private static IsoWeek containing(LocalDate day) {
        return new IsoWeek(day.minusDays(day.getDayOfWeek().getValue() - 1L));
    }

    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public int year() {
        return monday.get(IsoFields.WEEK_BASED_YEAR);
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public IsoWeek previous() {
        return new IsoWeek(monday.minusWeeks(1));
    }

    public IsoWeek next() {
        return new IsoWeek(monday.plusWeeks(1));
    }

    @Override
    public String toString() {
        return "%04d-W%02d".formatted(year(), number());
    }
}
