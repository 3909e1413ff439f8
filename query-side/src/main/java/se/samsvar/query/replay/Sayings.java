package se.samsvar.query.replay;

import static se.samsvar.query.replay.LateIncidents.quoted;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import se.samsvar.DomainEvent;
import se.samsvar.incident.IncidentEvent.GoalActionLogged;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.ConcernedIncidents;
import se.samsvar.query.event.EventVisibility;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.StoredEvents;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.sentence.EventSentences;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.TaskAssigned;

/** The sentence of an event, for those who may know of it. */
final class Sayings {
    private final JdbcTemplate jdbc;
    private final EventSentences sentences;

    Sayings(JdbcTemplate jdbc, EventSentences sentences) {
        this.jdbc = jdbc;
        this.sentences = sentences;
    }

    private record Stored(
            long number,
            String type,
            @Nullable String organisation,
            @Nullable String payload) {}

    /** Null where there is none for this viewer. */
    @Nullable
    Saying of(long number, Viewer viewer) {
        return first(
                        "select type, organisation, payload from query.replay_event where number = ?",
                        (row, _) -> new Stored(
                                number,
                                String.valueOf(row.getString("type")),
                                row.getString("organisation"),
                                row.getString("payload")),
                        number)
                .map(stored -> saying(stored, viewer))
                .orElse(null);
    }

    private @Nullable Saying saying(Stored stored, Viewer viewer) {
        if (stored.payload() == null) {
            return null;
        }
        DomainEvent event = StoredEvents.read(stored.type(), stored.payload());
        List<IncidentId> incidents = ConcernedIncidents.of(event);
        @Nullable PartnerId author = Sql.partner(stored.organisation());
        if (!concerns(incidents, viewer) || !EventVisibility.isVisible(event, author, own(event, viewer), viewer)) {
            return null;
        }
        return new Saying(
                sentences.sentence(event, author, viewer.actor()),
                task(event, stored.number()),
                incidents.isEmpty() ? null : incident(incidents.getFirst(), stored.number()));
    }

    /** The matrix steps over events of all incidents, also of those that are not for an organisation. */
    private boolean concerns(List<IncidentId> incidents, Viewer viewer) {
        PartnerId only = viewer.onlyPartner();
        UUID[] ids = incidents.stream().map(IncidentId::value).toArray(UUID[]::new);
        return only == null
                || incidents.isEmpty()
                || first(
                                "select 1 from query.replay_concern c where c.incident_id = any(?) and c.partner = "
                                        + quoted(only) + " limit 1",
                                (row, _) -> row.getInt(1),
                                (Object) ids)
                        .isPresent();
    }

    private @Nullable String task(DomainEvent event, long number) {
        return event instanceof TaskEvent about && !(event instanceof TaskAssigned)
                ? first(
                                "select title from query.replay_task where task_id = ? and valid_from <= ?"
                                        + " order by valid_from desc limit 1",
                                (row, _) -> String.valueOf(row.getString("title")),
                                about.taskId().value(),
                                number)
                        .orElse(null)
                : null;
    }

    private Saying.@Nullable Incident incident(IncidentId id, long number) {
        return first(
                        "select type, district from query.replay_incident where incident_id = ? and valid_from <= ?"
                                + " order by valid_from desc limit 1",
                        (row, _) -> new Saying.Incident(
                                id.value(),
                                IncidentType.valueOf(row.getString("type")),
                                String.valueOf(row.getString("district"))),
                        id.value(),
                        number)
                .orElse(null);
    }

    private Set<UUID> own(DomainEvent event, Viewer viewer) {
        return event instanceof GoalActionLogged action
                ? ownTasks(action.incidentId().value(), viewer)
                : Set.of();
    }

    /** The tasks of an incident that the viewer's organisation holds now. */
    Set<UUID> ownTasks(UUID incident, Viewer viewer) {
        @Nullable PartnerId only = viewer.onlyPartner();
        return only == null
                ? Set.of()
                : new HashSet<>(jdbc.query(
                        "select task_id from query.replay_task where incident_id = ? and partner = ? and valid_to is null",
                        (row, _) -> Sql.uuid(row, "task_id"),
                        incident,
                        only.code()));
    }

    private <T> Optional<T> first(String sql, RowMapper<T> reader, Object... values) {
        return jdbc.query(sql, reader, values).stream().findFirst();
    }
}
