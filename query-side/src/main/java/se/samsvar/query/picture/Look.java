package se.samsvar.query.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samsvar.query.event.AsOf;

/**
 * How far somebody's browser has followed the picture. A look goes on until nobody has loaded the page for half an hour;
 * what happened before it began, and after the one before it ended, is news.
 *
 * @param since the last event of the look before this one; what is later is news
 * @param last the last event when the page was last loaded
 */
record Look(long since, Instant sinceAt, long last, Instant lastAt) {
    private static final Duration LONGEST_BREAK = Duration.ofMinutes(30);
    private static final Pattern COOKIE = Pattern.compile("(\\d{1,15})\\.(\\d{1,11})\\.(\\d{1,15})\\.(\\d{1,11})");

    static Look beginning(AsOf present) {
        return new Look(present.number(), present.at(), present.number(), present.at());
    }

    /** Empty where it can't be read, or comes from another history than this one. */
    static Optional<Look> read(String cookie, AsOf present) {
        Matcher parts = COOKIE.matcher(cookie);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Look look = new Look(
                Long.parseLong(parts.group(1)),
                Instant.ofEpochSecond(Long.parseLong(parts.group(2))),
                Long.parseLong(parts.group(3)),
                Instant.ofEpochSecond(Long.parseLong(parts.group(4))));
        boolean possible = look.since <= look.last
                && look.last <= present.number()
                && !look.sinceAt.isAfter(look.lastAt)
                && !look.lastAt.isAfter(present.at());
        return possible ? Optional.of(look) : Optional.empty();
    }

    /** The look after the page was loaded. */
    Look loaded(AsOf present) {
        boolean goesOn = !present.at().isAfter(lastAt.plus(LONGEST_BREAK));
        return goesOn
                ? new Look(since, sinceAt, present.number(), present.at())
                : new Look(last, lastAt, present.number(), present.at());
    }

    String cookie() {
        return since + "." + sinceAt.getEpochSecond() + "." + last + "." + lastAt.getEpochSecond();
    }
}
