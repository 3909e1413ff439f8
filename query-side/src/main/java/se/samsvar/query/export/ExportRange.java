package se.samsvar.query.export;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.audit.AuditLookup;
import se.samsvar.query.ledger.SealedParts;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.web.Parameters;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** Which events are asked for: by number, by instant or by date, both ends included. */
class ExportRange {

    private final SealedParts parts;
    private final AuditLookup events;
    private final Clock clock;

    ExportRange(SealedParts parts, AuditLookup events, Clock clock) {
        this.parts = parts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The part between them.
     *
     * @param from a number, an instant with offset or a date in Europe/Stockholm; null or blank for the beginning
     * @param to as {@code from}, for the end
     * @throws BadParameter where one can't be read or lies ahead of the history
     * @throws Refusal {@code export.empty} where nothing lies between them
     */
    SealedParts.Part part(@Nullable String from, @Nullable String to) {
        long newest = parts.newest().orElseThrow(() -> empty());
        long first = first(from, newest);
        long last = last(to, newest);
        return parts.part(first, last).orElseThrow(() -> empty());
    }

    private long first(@Nullable String from, long newest) {
        if (from == null || from.isBlank()) {
            return 0;
        }
        if (isNumber(from)) {
            return number("from", from, newest);
        }
        return events.firstFrom(instant("from", from, Parameters.from("from", from)))
                .orElse(Long.MAX_VALUE);
    }

    private long last(@Nullable String to, long newest) {
        if (to == null || to.isBlank()) {
            return newest;
        }
        if (isNumber(to)) {
            return number("to", to, newest);
        }
        Instant end = Parameters.to("to", to);
        return end == null ? newest : events.lastBefore(end).orElse(-1L);
    }

    private Instant instant(String name, String text, @Nullable Instant read) {
        if (read == null || read.isAfter(clock.instant())) {
            throw BadParameter.unanswerable(name, text);
        }
        return read;
    }

    private static boolean isNumber(String text) {
        return text.strip().chars().allMatch(Character::isDigit);
    }

    private static long number(String name, String text, long newest) {
        try {
            long number = Long.parseLong(text.strip());
            if (number <= newest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw BadParameter.malformed(name, text);
        }
        throw BadParameter.unanswerable(name, text);
    }

    private static Refusal empty() {
        return new Refusal(RefusalCode.EXPORT_EMPTY, null);
    }
}
