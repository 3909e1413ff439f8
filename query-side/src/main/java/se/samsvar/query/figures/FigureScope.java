package se.samsvar.query.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.District;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Period;
import se.samsvar.query.event.Sql;

/** What figures are of: a period, and one district or all. */
record FigureScope(Period period, @Nullable District district) {

    /** @throws se.samsvar.refusal.Refusal where there is no such district */
    static FigureScope of(@Nullable String from, @Nullable String to, @Nullable String district) {
        return new FigureScope(
                Period.ordered(from, to),
                district == null || district.isBlank() ? null : DistrictCatalogue.get(district));
    }

    /** Incidents {@code i} that occurred in the period. */
    Conditions incidents() {
        return in("i.occurred_at").and("i.district = ?", districtName());
    }

    /** Incidents {@code i} that count: neither false alarms nor duplicates. */
    Conditions realIncidents() {
        return incidents().and("not i.false_alarm and not i.merged");
    }

    /** Walks {@code c} held in the period. */
    Conditions walksHeld() {
        return in("c.held_at").and("c.held_at is not null").and("c.district = ?", districtName());
    }

    /** What has an incident, by a time of its own. */
    Conditions ofIncidents(String time, String incident) {
        return in(time).and(
                        incident + " in (select incident_id from query.figures_incident where district = ?)",
                        districtName());
    }

    Conditions in(String time) {
        return new Conditions()
                .and(time + " >= ?", Sql.atOrNull(period.from()))
                .and(time + " < ?", Sql.atOrNull(period.to()));
    }

    @Nullable
    String districtName() {
        return district == null ? null : district.name();
    }

    /** The values of a query whose own stand before and after those of the conditions. */
    static Object[] values(List<Object> first, Conditions conditions, Object... last) {
        List<Object> all = new ArrayList<>(first);
        all.addAll(List.of(conditions.values(last)));
        return all.toArray();
    }
}
