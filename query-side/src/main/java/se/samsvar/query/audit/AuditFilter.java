package se.samsvar.query.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Period;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.StoredEvents;
import se.samsvar.query.problem.BadParameter;

/** Which events are asked for; null asks for all. */
record AuditFilter(
        @Nullable String type,
        @Nullable String actor,
        @Nullable String organisation,
        @Nullable UUID incident,
        @Nullable String from,
        @Nullable String to) {

    /** @throws BadParameter where no event has that type or the period can't be read */
    Conditions conditions() {
        if (present(type) != null && !StoredEvents.isType(String.valueOf(type))) {
            throw BadParameter.malformed("type", String.valueOf(type));
        }
        Period period = Period.of(from, to);
        return new Conditions()
                .and("e.type = ?", present(type))
                .and("e.actor = ?", present(actor))
                .and("e.organisation = ?", present(organisation))
                .and("e.number in (select number from query.audit_incident where incident_id = ?)", incident)
                .and("e.recorded_at >= ?", Sql.atOrNull(period.from()))
                .and("e.recorded_at < ?", Sql.atOrNull(period.to()));
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
