package se.samsvar.query.reads;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Period;
import se.samsvar.query.event.Sql;
import se.samsvar.query.problem.BadParameter;

/** Which reads are asked for; null asks for all. */
record ReadFilter(
        @Nullable String actor,
        @Nullable String organisation,
        @Nullable String kind,
        @Nullable String from,
        @Nullable String to) {

    ReadFilter {
        actor = present(actor);
        organisation = present(organisation);
        kind = present(kind);
        from = present(from);
        to = present(to);
    }

    /** @throws BadParameter where there is no such kind or the period can't be read */
    Conditions conditions() {
        String wanted = kind;
        if (wanted != null
                && Arrays.stream(ReadKind.values()).noneMatch(one -> one.name().equals(wanted))) {
            throw BadParameter.malformed("kind", wanted);
        }
        Period period = Period.ordered(from, to);
        return new Conditions()
                .and("actor = ?", actor)
                .and("organisation = ?", organisation)
                .and("kind = ?", kind)
                .and("at >= ?", Sql.atOrNull(period.from()))
                .and("at < ?", Sql.atOrNull(period.to()));
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
