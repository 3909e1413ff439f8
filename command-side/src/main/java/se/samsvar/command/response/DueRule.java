package se.samsvar.command.response;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a row of the plan is due, as the plan writes it: {@code 4h} and {@code 3d} after the incident, {@code nsd} 07:00 on
 * the next school day, {@code eve} 18:00 the same evening, {@code scene+4h} after the scene's release, {@code walk+24h},
 * {@code walk+21d} and {@code walk+5wd} (working days) after the walk. Days keep the time of day in Europe/Stockholm.
 */
sealed interface DueRule {

    record AfterIncident(Span span) implements DueRule {}

    record NextSchoolDay() implements DueRule {}

    record Evening() implements DueRule {}

    record AfterScene(Span span) implements DueRule {}

    record AfterWalk(Span span) implements DueRule {}

    /** An amount of time such as {@code 4h}, {@code 3d} or {@code 5wd}. */
    record Span(int amount, String unit) {

        Instant after(Instant start, SwedishCalendar calendar) {
            ZonedDateTime local = start.atZone(SwedishCalendar.ZONE);
            return switch (unit) {
                case "h" -> start.plus(Duration.ofHours(amount));
                case "d" -> local.plusDays(amount).toInstant();
                default ->
                    local.with(calendar.plusWorkingDays(local.toLocalDate(), amount))
                            .toInstant();
            };
        }
    }

    Pattern SYNTAX = Pattern.compile("(?:(scene|walk)\\+)?(\\d{1,3})(h|d|wd)");

    /** @throws IllegalArgumentException where the plan says something else */
    static DueRule parse(String text) {
        return switch (text) {
            case "nsd" -> new NextSchoolDay();
            case "eve" -> new Evening();
            default -> {
                Matcher matcher = SYNTAX.matcher(text);
                if (!matcher.matches()) {
                    throw new IllegalArgumentException("Not a due time: " + text);
                }
                Span span = new Span(Integer.parseInt(matcher.group(2)), matcher.group(3));
                yield switch (matcher.group(1)) {
                    case "scene" -> new AfterScene(span);
                    case "walk" -> new AfterWalk(span);
                    case null, default -> new AfterIncident(span);
                };
            }
        };
    }

    static Instant nextSchoolDay(Instant reportedAt, SwedishCalendar calendar) {
        LocalDate today = reportedAt.atZone(SwedishCalendar.ZONE).toLocalDate();
        boolean beforeSchool = calendar.isWorkingDay(today) && reportedAt.isBefore(at(today, LocalTime.of(7, 0)));
        return at(beforeSchool ? today : calendar.nextWorkingDay(today), LocalTime.of(7, 0));
    }

    static Instant evening(Instant reportedAt) {
        LocalDate today = reportedAt.atZone(SwedishCalendar.ZONE).toLocalDate();
        boolean tooLate = reportedAt.isAfter(at(today, LocalTime.of(20, 0)));
        return at(tooLate ? today.plusDays(1) : today, LocalTime.of(18, 0));
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(SwedishCalendar.ZONE).toInstant();
    }
}
