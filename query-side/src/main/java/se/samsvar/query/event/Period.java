package se.samsvar.query.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.web.Parameters;

/** From an instant, inclusive, to another, exclusive; null is open. */
public record Period(@Nullable Instant from, @Nullable Instant to) {

    /** @throws se.samsvar.query.problem.BadParameter where it is neither a date nor an instant with offset */
    public static Period of(@Nullable String from, @Nullable String to) {
        return new Period(Parameters.from("from", from), Parameters.to("to", to));
    }

    /** As {@link #of}, and refuses a period that ends before it begins. */
    public static Period ordered(@Nullable String from, @Nullable String to) {
        Period period = of(from, to);
        if (period.from() != null && period.to() != null && !period.from().isBefore(period.to())) {
            throw BadParameter.unanswerable("to", String.valueOf(to));
        }
        return period;
    }
}
