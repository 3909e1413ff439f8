package se.samsvar.query.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.query.problem.BadParameter;

/** Reads what stands in the address of a list; blank means not given. */
public final class Parameters {
    private static final int DATE_LENGTH = 10;

    private Parameters() {}

    /** An instant with offset, or a date, which means its start in Europe/Stockholm. */
    public static @Nullable Instant from(String name, @Nullable String text) {
        return instant(name, text, 0);
    }

    /** As {@link #from}, but a date means its end: the whole day counts. */
    public static @Nullable Instant to(String name, @Nullable String text) {
        return instant(name, text, 1);
    }

    /** @return the district's name as the catalogue writes it */
    public static @Nullable String district(@Nullable String name) {
        return name == null || name.isBlank()
                ? null
                : DistrictCatalogue.get(name).name();
    }

    private static @Nullable Instant instant(String name, @Nullable String text, int daysLater) {
        if (text == null || text.isBlank()) {
            return null;
        }
        // a plus sign that wasn't encoded arrives as a space
        String stripped = text.strip().replace(' ', '+');
        try {
            return stripped.length() == DATE_LENGTH
                    ? LocalDate.parse(stripped)
                            .plusDays(daysLater)
                            .atStartOfDay(Times.ZONE)
                            .toInstant()
                    : OffsetDateTime.parse(stripped).toInstant();
        } catch (DateTimeException e) {
            throw BadParameter.malformed(name, text);
        }
    }
}
