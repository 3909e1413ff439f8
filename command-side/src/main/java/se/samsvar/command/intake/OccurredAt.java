package se.samsvar.command.intake;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time in a record's name, such as {@code 27 mars 21:26} or {@code 10 november 20.28}, in Europe/Stockholm. It carries
 * no year: that is the latest one in which it does not lie a day or more after the publication.
 */
final class OccurredAt {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Pattern SYNTAX = Pattern.compile("(\\d{1,2}) (\\p{L}+) (\\d{1,2})[:.](\\d{2})");
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");
    /** Some records name an hour of their own day that lies after their publication; none a day that does. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    private static final int LEAP_CYCLE_YEARS = 8;

    private OccurredAt() {}

    /** @throws UnreadableRecord where it is no time of any year */
    static Instant parse(String text, Instant publishedAt) {
        Matcher matcher = SYNTAX.matcher(text.strip());
        if (!matcher.matches()) {
            throw new UnreadableRecord("tiden ”" + text + "” i namnet kan inte läsas");
        }
        int month = MONTHS.indexOf(matcher.group(2).toLowerCase(Locale.ROOT)) + 1;
        int publishedYear = publishedAt.atZone(ZONE).getYear();
        for (int year = publishedYear; year > publishedYear - LEAP_CYCLE_YEARS; year--) {
            Instant candidate = at(matcher, year, month);
            if (candidate != null && !candidate.isAfter(publishedAt.plus(TOLERANCE))) {
                return candidate;
            }
        }
        throw new UnreadableRecord("tiden ”" + text + "” i namnet finns inte");
    }

    private static @Nullable Instant at(Matcher matcher, int year, int month) {
        try {
            return LocalDateTime.of(
                            year,
                            month,
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(3)),
                            Integer.parseInt(matcher.group(4)))
                    .atZone(ZONE)
                    .toInstant();
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
