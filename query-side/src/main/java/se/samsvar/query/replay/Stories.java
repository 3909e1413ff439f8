package se.samsvar.query.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.DomainEvent;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.event.EventVisibility;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.StoredEvents;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.sentence.EventSentences;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskChanged;

/** The story of an incident with both times of each event, as far as the viewer may know it. */
final class Stories {
    private final JdbcTemplate jdbc;
    private final EventSentences sentences;
    private final Sayings sayings;

    Stories(JdbcTemplate jdbc, EventSentences sentences, Sayings sayings) {
        this.jdbc = jdbc;
        this.sentences = sentences;
        this.sayings = sayings;
    }

    /** In the order in which it was recorded. */
    List<Told> of(UUID incident, Viewer viewer) {
        Set<UUID> own = sayings.ownTasks(incident, viewer);
        Map<UUID, String> titles = new HashMap<>();
        return jdbc
                .query(
                        "select e.* from query.replay_told t join query.replay_event e on e.number = t.number"
                                + " where t.incident_id = ? and e.payload is not null order by t.number",
                        (row, _) -> told(row, incident, own, titles, viewer),
                        incident)
                .stream()
                .flatMap(told -> told)
                .toList();
    }

    private Stream<Told> told(ResultSet row, UUID incident, Set<UUID> own, Map<UUID, String> titles, Viewer viewer)
            throws SQLException {
        String organisation = row.getString("organisation");
        DomainEvent event =
                StoredEvents.read(String.valueOf(row.getString("type")), String.valueOf(row.getString("payload")));
        if (!EventVisibility.isVisible(event, Sql.partner(organisation), own, viewer)) {
            return Stream.empty();
        }
        return Stream.of(new Told(
                new Step(row.getLong("number"), Sql.instant(row, "recorded_at"), Sql.instant(row, "happened_at")),
                event,
                sentences.sentence(event, Sql.partner(organisation), viewer.actor(), new IncidentId(incident)),
                row.getString("actor"),
                Sql.partner(organisation),
                title(event, titles)));
    }

    private static @Nullable String title(DomainEvent event, Map<UUID, String> titles) {
        return switch (event) {
            case TaskAssigned e -> {
                titles.put(e.taskId().value(), e.title());
                yield null;
            }
            case TaskChanged e -> {
                titles.put(e.taskId().value(), e.title());
                yield null;
            }
            case TaskEvent e -> titles.get(e.taskId().value());
            default -> null;
        };
    }
}
