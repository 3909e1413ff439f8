package se.samsvar.query.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/**
 * Reads the clock on the wall in Stockholm. A time that comes twice, when summer time ends, means the first; one that
 * never comes, when it begins, means as long after the change as it says.
 */
public final class LocalTimes {
    private LocalTimes() {}

    /**
     * @param text of a {@code datetime-local} field
     * @throws Refusal where it is missing or no time
     */
    public static Instant instant(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new Refusal(RefusalCode.FIELD_REQUIRED, field, field);
        }
        try {
            return LocalDateTime.parse(text.strip())
                    .atZone(Times.ZONE)
                    .withEarlierOffsetAtOverlap()
                    .toInstant();
        } catch (DateTimeException e) {
            throw new Refusal(RefusalCode.REQUEST_MALFORMED, field, field + " = " + text);
        }
    }
}
