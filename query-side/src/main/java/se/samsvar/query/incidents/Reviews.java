package se.samsvar.query.incidents;

import static se.samsvar.query.incidents.IncidentQueries.own;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Names;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.WrittenText;
import se.samsvar.query.item.IncidentItem;
import se.samsvar.query.item.ResponseState;
import se.samsvar.query.security.Viewer;

/** The review of a response; an organisation sees the parts that it answers for. */
final class Reviews {
    private static final String ACTIONS = "select * from query.incidents_review_action a where a.incident_id = ?";

    private final JdbcTemplate jdbc;

    Reviews(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param tasks of the incident, those that the viewer sees */
    @Nullable
    Review of(IncidentItem incident, List<IncidentDetail.Task> tasks, Viewer viewer) {
        UUID id = incident.incidentId();
        Review.Due due = Review.Due.after(incident.occurredAt());
        List<Review.Action> actions = actions(id, tasks, viewer);
        Review review = jdbc
                .query(
                        "select * from query.incidents_review where incident_id = ?",
                        (row, _) -> review(row, due, actions, viewer),
                        id)
                .stream()
                .findFirst()
                .orElseGet(() -> new Review(due, null, null, null, null, null, null, null, actions));
        boolean expected = viewer.seesEveryIncident() && incident.response().state() == ResponseState.STARTED;
        return expected || review.hasBegun() ? review : null;
    }

    private static Review review(ResultSet row, Review.Due due, List<Review.Action> actions, Viewer viewer)
            throws SQLException {
        String holder = mine(row.getString("held_by"), viewer);
        String reporter = mine(row.getString("reported_by"), viewer);
        return new Review(
                due,
                holder == null ? null : Sql.instantOrNull(row, "held_at"),
                holder,
                holder == null ? null : WrittenText.read(Sql.written(row, "findings"), viewer),
                reporter == null ? null : Sql.instantOrNull(row, "reported_at"),
                reporter,
                reporter == null ? null : WrittenText.read(Sql.written(row, "report"), viewer),
                viewer.seesEveryIncident() ? Sql.instantOrNull(row, "settled_at") : null,
                actions);
    }

    private List<Review.Action> actions(UUID incident, List<IncidentDetail.Task> tasks, Viewer viewer) {
        Map<UUID, IncidentDetail.Task> byId =
                tasks.stream().collect(Collectors.toMap(IncidentDetail.Task::taskId, Function.identity()));
        return jdbc.query(
                ACTIONS + own("a.owner", viewer) + " order by a.number",
                (row, _) -> action(row, byId.get(Sql.uuid(row, "task_id"))),
                incident);
    }

    private static Review.Action action(ResultSet row, IncidentDetail.@Nullable Task task) throws SQLException {
        String owner = task == null ? row.getString("owner") : task.partner();
        Instant dueAt = task == null ? null : task.dueAt();
        return new Review.Action(
                Sql.uuid(row, "task_id"),
                owner,
                Names.partner(owner),
                task == null ? row.getString("title") : task.title(),
                dueAt == null ? Sql.instant(row, "due_at") : dueAt,
                task == null ? null : task.status(),
                task != null && task.overdue());
    }

    private static @Nullable String mine(@Nullable String owner, Viewer viewer) {
        return owner != null && viewer.seesTasksOf(new PartnerId(owner)) ? owner : null;
    }
}
