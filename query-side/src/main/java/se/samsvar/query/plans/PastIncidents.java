package se.samsvar.query.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Place;
import se.samsvar.incident.Position;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Period;
import se.samsvar.query.event.Sql;
import se.samsvar.query.plans.WhatIfResult.Happened;
import se.samsvar.response.TryPlan;
import se.samsvar.task.TaskStatus;

/** Reads what happened. */
class PastIncidents {

    private final JdbcTemplate jdbc;

    PastIncidents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param history whether it was registered too late for its plan */
    record PastIncident(TryPlan.Past past, boolean history) {}

    /** @param happened whose title is as it was given */
    record PastTask(UUID incidentId, PartnerId partner, Happened happened) {}

    /** In the order in which they occurred; duplicates of another are left out. */
    List<PastIncident> find(IncidentType type, Period period, int most) {
        Conditions conditions = new Conditions()
                .and("not merged and type = ?", type.name())
                .and("occurred_at >= ?", Sql.atOrNull(period.from()))
                .and("occurred_at < ?", Sql.atOrNull(period.to()));
        return jdbc.query(
                "select * from query.plans_incident where " + conditions.sql()
                        + " order by occurred_at, incident_id limit ?",
                (row, _) -> new PastIncident(past(row), row.getBoolean("history")),
                conditions.values(most));
    }

    /** The tasks that were given, by incident. */
    Map<UUID, List<PastTask>> tasks(List<PastIncident> incidents) {
        UUID[] ids = incidents.stream()
                .map(incident -> incident.past().incidentId().value())
                .toArray(UUID[]::new);
        return jdbc
                .query(
                        "select * from query.plans_task where incident_id = any(?)"
                                + " order by due_at nulls last, plan_row, task_id",
                        (row, _) -> task(row),
                        (Object) ids)
                .stream()
                .collect(Collectors.groupingBy(PastTask::incidentId));
    }

    private static TryPlan.Past past(ResultSet row) throws SQLException {
        return new TryPlan.Past(
                new IncidentId(Sql.uuid(row, "incident_id")),
                Sql.instant(row, "occurred_at"),
                Sql.instant(row, "reported_at"),
                new Place(new District(row.getString("district")), null, position(row)),
                row.getBoolean("building_hit"),
                row.getBoolean("in_home"),
                Sql.instantOrNull(row, "scene_released_at"));
    }

    private static @Nullable Position position(ResultSet row) throws SQLException {
        Double lat = row.getObject("lat", Double.class);
        Double lon = row.getObject("lon", Double.class);
        return lat == null || lon == null ? null : new Position(lat, lon);
    }

    private static PastTask task(ResultSet row) throws SQLException {
        return new PastTask(
                Sql.uuid(row, "incident_id"),
                new PartnerId(row.getString("partner")),
                new Happened(
                        Sql.uuid(row, "task_id"),
                        row.getString("plan_row"),
                        row.getString("title"),
                        Sql.instantOrNull(row, "due_at"),
                        TaskStatus.valueOf(row.getString("status")),
                        Sql.instantOrNull(row, "completed_at")));
    }
}
