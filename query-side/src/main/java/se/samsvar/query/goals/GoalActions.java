package se.samsvar.query.goals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Names;
import se.samsvar.query.event.Paged;
import se.samsvar.query.event.Sql;
import se.samsvar.query.security.Viewer;

/** The single actions behind the counts, as far as the viewer may know of them. */
class GoalActions {
    private static final String OWN = "(a.organisation = ? or exists"
            + " (select 1 from query.goals_task t where t.task_id = a.task_id and t.partner = a.viewer))";

    private final JdbcTemplate jdbc;

    GoalActions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An action.
     *
     * @param organisationName of whoever logged it, or of the system's own account where the plan ordered it
     */
    record Action(
            UUID incidentId,
            IncidentType type,
            String district,
            Instant occurredAt,
            GoalArea goalArea,
            Activity activity,
            String description,
            Instant loggedAt,
            @Nullable String actor,
            @Nullable String organisationName) {}

    /** The latest first. An organisation gets those that its own tasks do, and those that it logged itself. */
    Paged<Action> find(
            GoalFilter filter,
            @Nullable GoalArea area,
            @Nullable Activity activity,
            int page,
            int size,
            Viewer viewer) {
        Paged.check(page, size);
        Conditions conditions = visible(filter.conditions(area, activity), viewer);
        List<Action> actions = jdbc.query(
                "select a.*, i.type, i.district, i.occurred_at from query.goals_action a"
                        + " join query.goals_incident i on i.incident_id = a.incident_id where " + conditions.sql()
                        + " order by a.logged_at desc, a.number desc limit ? offset ?",
                (row, _) -> action(row),
                conditions.values(size, (long) page * size));
        return new Paged<>(actions, page, size, count(conditions));
    }

    /** How many there are in all, whoever asks. */
    long count(GoalFilter filter, @Nullable GoalArea area, @Nullable Activity activity) {
        return count(filter.conditions(area, activity));
    }

    private long count(Conditions conditions) {
        Long count = jdbc.queryForObject(
                "select count(*) from query.goals_action a join query.goals_incident i on i.incident_id = a.incident_id"
                        + " where " + conditions.sql(),
                Long.class,
                conditions.values());
        return count == null ? 0 : count;
    }

    private static Conditions visible(Conditions conditions, Viewer viewer) {
        PartnerId only = viewer.onlyPartner();
        return only == null
                ? conditions
                : conditions.and(OWN.replace("a.viewer", "'" + only.code().replace("'", "''") + "'"), only.code());
    }

    private static Action action(ResultSet row) throws SQLException {
        String organisation = row.getString("organisation");
        return new Action(
                Sql.uuid(row, "incident_id"),
                IncidentType.valueOf(row.getString("type")),
                row.getString("district"),
                Sql.instant(row, "occurred_at"),
                GoalArea.valueOf(row.getString("goal_area")),
                Activity.valueOf(row.getString("activity")),
                row.getString("description"),
                Sql.instant(row, "logged_at"),
                row.getString("actor"),
                organisation == null ? null : Names.partner(organisation));
    }
}
