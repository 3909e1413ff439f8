package se.samsvar.query.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.DomainEvent;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.event.EventVisibility;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.StoredEvents;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.sentence.EventSentences;

/** Tells the timeline of an incident that the viewer may see, leaving out what isn't for them. */
final class Timelines {
    private final JdbcTemplate jdbc;
    private final EventSentences sentences;

    Timelines(JdbcTemplate jdbc, EventSentences sentences) {
        this.jdbc = jdbc;
        this.sentences = sentences;
    }

    Timeline of(UUID incidentId, Viewer viewer) {
        return new Timeline(
                told(incidentId, viewer).stream().map(Timeline.Item::of).toList());
    }

    /** From the first event on. */
    List<Told> told(UUID incidentId, Viewer viewer) {
        Set<UUID> own = ownTasks(incidentId, viewer);
        return jdbc
                .query(
                        "select * from query.incidents_timeline where incident_id = ? order by number",
                        (row, _) -> told(row, incidentId, own, viewer),
                        incidentId)
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Told> told(ResultSet row, UUID incident, Set<UUID> own, Viewer viewer) throws SQLException {
        String type = Objects.requireNonNull(row.getString("type"));
        String organisation = row.getString("organisation");
        DomainEvent event = StoredEvents.read(type, Objects.requireNonNull(row.getString("payload")));
        if (!EventVisibility.isVisible(event, Sql.partner(organisation), own, viewer)) {
            return List.of();
        }
        return List.of(new Told(
                row.getLong("number"),
                Sql.instant(row, "recorded_at"),
                type,
                event,
                sentences.sentence(event, Sql.partner(organisation), viewer.actor(), new IncidentId(incident)),
                row.getString("actor"),
                organisation,
                row.getString("caused_by"),
                row.getString("trace_id")));
    }

    private Set<UUID> ownTasks(UUID incidentId, Viewer viewer) {
        return new HashSet<>(jdbc.queryForList(
                "select t.task_id from query.incidents_task t where t.incident_id = ?"
                        + IncidentQueries.own("t.partner", viewer),
                UUID.class,
                incidentId));
    }
}
