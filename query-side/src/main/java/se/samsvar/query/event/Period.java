package se.samsvar.query.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.problem.BadParameter;

/**
 * From an instant, inclusive, to another, exclusive; null is open. A date means the whole day in the city: {@code to}
 * then includes it.
 */
public record Period(@Nullable Instant from, @Nullable Instant to) {

    private static final ZoneId CITY = ZoneId.of("Europe/Stockholm");

    /** @throws BadParameter where it is neither a date nor an instant with offset */
    public static Period of(@Nullable String from, @Nullable String to) {
        return new Period(instant("from", from, 0), instant("to", to, 1));
    }

    private static @Nullable Instant instant(String field, @Nullable String text, int daysAfter) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).plusDays(daysAfter).atStartOfDay(CITY).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw BadParameter.malformed(field, text);
        }
    }
}
