package se.samsvar.query.figures;

import java.time.Instant;
import java.time.LocalDate;
import se.samsvar.query.web.Times;

/** A week by the clock on the wall in Stockholm, as seen at a moment: 167 or 169 hours where summer time begins or ends. */
record WeekSpan(LocalDate monday, Instant now) {
    Instant start() {
        return monday.atStartOfDay(Times.ZONE).toInstant();
    }

    Instant end() {
        return monday.plusWeeks(1).atStartOfDay(Times.ZONE).toInstant();
    }

    /** The end, or now where the week isn't over. */
    Instant until() {
        return now.isBefore(end()) ? now : end();
    }

    WeekSpan before() {
        return new WeekSpan(monday.minusWeeks(1), now);
    }
}
