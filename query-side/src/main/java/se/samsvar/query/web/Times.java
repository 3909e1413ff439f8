package se.samsvar.query.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Times as people read them, in Europe/Stockholm and in the language of the request; templates know it as
 * {@code @times}.
 */
public final class Times {
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final Locale ENGLISH = Locale.of("en", "SE");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

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
        return format(local.getYear() == now().getYear() ? "d MMM HH:mm" : "d MMM yyyy HH:mm", local);
    }

    /** {@code 3 mars 2026 21:26}, for what is kept. */
    public String full(Instant instant) {
        return format("d MMMM yyyy HH:mm", instant.atZone(ZONE));
    }

    /** {@code tisdag 3 mars 18:30} */
    public String dayAndTime(@Nullable Instant instant) {
        return instant == null ? "" : format("EEEE d MMMM HH:mm", instant.atZone(ZONE));
    }

    /** {@code 3 mars}, where the time of day does not matter; empty for null. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "" : format("d MMMM", instant.atZone(ZONE));
    }

    /** {@code 21:26} */
    public String clockTime(Instant instant) {
        return format("HH:mm", instant.atZone(ZONE));
    }

    /** As a {@code datetime-local} field wants it. */
    public String local(@Nullable Instant instant) {
        return instant == null ? "" : LOCAL.format(instant.atZone(ZONE));
    }

    /** How long ago, roughly: {@code 5 min}, {@code 3 tim}, {@code 12 dygn}. */
    public String age(Instant instant) {
        return length(Duration.between(instant, clock.instant()));
    }

    /** How long, roughly: {@code 5 min}, {@code 3 tim}, {@code 12 dygn}; nothing is shorter than no minutes. */
    public String length(Duration length) {
        boolean english = reader().equals(ENGLISH);
        if (length.toMinutes() < 60) {
            return Math.max(0, length.toMinutes()) + " min";
        }
        return length.toHours() < 48
                ? length.toHours() + (english ? " h" : " tim")
                : length.toDays() + (english ? " days" : " dygn");
    }

    private static String format(String pattern, ZonedDateTime local) {
        return DateTimeFormatter.ofPattern(pattern, reader()).format(local);
    }

    private static Locale reader() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? ENGLISH : SWEDISH;
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZONE);
    }
}
