package se.samsvar.query.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.web.Parameters;
import se.samsvar.query.web.Times;

/** Finds the event that somebody wants to go to. */
class Jump {
    private final Numbers numbers;

    Jump(Numbers numbers) {
        this.numbers = numbers;
    }

    /**
     * @param number as typed; it goes before the time
     * @param time as typed: a date, a local time in Europe/Stockholm or an instant; the first event from then on
     * @return empty where nothing is asked for
     * @throws BadParameter where it can't be read or lies outside of the history
     */
    Optional<Long> to(@Nullable String number, @Nullable String time) {
        String typed = Objects.requireNonNullElse(number, "").strip();
        if (!typed.isEmpty()) {
            return Optional.of(numbers.within("nummer", number(typed), 0));
        }
        Instant instant = instant(time);
        if (instant == null) {
            return Optional.empty();
        }
        return Optional.of(
                numbers.firstSince(instant).orElseThrow(() -> BadParameter.unanswerable("tid", String.valueOf(time))));
    }

    private static long number(String typed) {
        try {
            return Long.parseLong(typed);
        } catch (NumberFormatException e) {
            throw BadParameter.malformed("nummer", typed);
        }
    }

    /** What a {@code datetime-local} field sends has no offset. */
    private static @Nullable Instant instant(@Nullable String typed) {
        String text = Objects.requireNonNullElse(typed, "").strip();
        try {
            return LocalDateTime.parse(text).atZone(Times.ZONE).toInstant();
        } catch (DateTimeException e) {
            return Parameters.from("tid", text);
        }
    }
}
