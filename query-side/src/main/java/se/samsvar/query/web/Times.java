package se.samsvar.query.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as people read them, in Europe/Stockholm; templates know it as {@code @times}. */
public final class Times {
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM HH:mm", SWEDISH);
    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", SWEDISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", SWEDISH);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", SWEDISH);

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    /** {@code 3 mars 21:26}, with the year where it isn't this one; empty for null. */
    public String at(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime local = instant.atZone(ZONE);
        return local.getYear() == now().getYear() ? SHORT.format(local) : WITH_YEAR.format(local);
    }

    /** {@code tisdag 3 mars 18:30} */
    public String dayAndTime(@Nullable Instant instant) {
        return instant == null ? "" : DAY.format(instant.atZone(ZONE)) + " " + clockTime(instant);
    }

    /** {@code 3 mars}, where the time of day does not matter; empty for null. */
    public String day(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMMM", SWEDISH).format(instant.atZone(ZONE));
    }

    /** {@code 21:26} */
    public String clockTime(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", SWEDISH).format(instant.atZone(ZONE));
    }

    /** As a {@code datetime-local} field wants it. */
    public String local(@Nullable Instant instant) {
        return instant == null ? "" : LOCAL.format(instant.atZone(ZONE));
    }

    /** How long ago, roughly: {@code 5 min}, {@code 3 tim}, {@code 12 dygn}. */
    public String age(Instant instant) {
        Duration age = Duration.between(instant, clock.instant());
        if (age.toMinutes() < 60) {
            return Math.max(0, age.toMinutes()) + " min";
        }
        return age.toHours() < 48 ? age.toHours() + " tim" : age.toDays() + " dygn";
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZONE);
    }
}
