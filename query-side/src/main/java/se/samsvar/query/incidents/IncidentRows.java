package se.samsvar.query.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsvar.DomainEvent;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentEvent.GoalActionLogged;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.NoteAdded;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Column;
import se.samsvar.query.event.ConcernedIncidents;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.StoredEvents;
import se.samsvar.query.event.Writes;
import se.samsvar.query.item.IncidentColumns;

/** The incidents themselves with their notes, actions and timelines. */
final class IncidentRows {
    private static final String NAMES =
            IncidentColumns.ALL.stream().map(Column::name).collect(Collectors.joining(", "));
    private static final String PARAMETERS =
            IncidentColumns.ALL.stream().map(Column::parameter).collect(Collectors.joining(", "));

    private final Writes writes;
    private final GuardedUpdate rows;

    IncidentRows(Writes writes) {
        this.writes = writes;
        this.rows = new GuardedUpdate(writes, "query.incidents_incident", "incident_id");
    }

    void reported(IncidentReported event, Recorded recorded) {
        Map<String, @Nullable Object> values = IncidentColumns.reported(event, recorded);
        List<@Nullable Object> arguments =
                new ArrayList<>(List.of(event.incidentId().value(), recorded.number()));
        arguments.add(recorded.eventsOfAggregate());
        IncidentColumns.ALL.forEach(column -> arguments.add(values.get(column.name())));
        writes.update(
                "insert into query.incidents_incident (incident_id, version, events, " + NAMES
                        + ") values (?, ?, coalesce(?::bigint, 1), " + PARAMETERS + ") on conflict do nothing",
                arguments.toArray());
    }

    /** Every event counts, also one that changes no column. */
    void change(IncidentEvent event, Recorded recorded) {
        Map<String, @Nullable Object> values = IncidentColumns.changed(event);
        StringBuilder assignments = new StringBuilder("events = coalesce(?::bigint, events + 1)");
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(recorded.eventsOfAggregate());
        for (Column column : IncidentColumns.ALL) {
            if (values.containsKey(column.name())) {
                assignments.append(", ").append(column.name()).append(" = ").append(column.parameter());
                arguments.add(values.get(column.name()));
            }
        }
        rows.set(event.incidentId().value(), recorded, assignments.toString(), arguments.toArray());
    }

    void note(NoteAdded event, Recorded recorded) {
        writes.update(
                "insert into query.incidents_note (note_id, incident_id, text, text_class, text_author, actor, at, number)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                event.noteId().value(),
                event.incidentId().value(),
                event.text().text(),
                event.text().confidentiality().name(),
                recorded.organisation(),
                recorded.actor(),
                recorded.timestamp(),
                recorded.number());
    }

    void action(GoalActionLogged event, Recorded recorded) {
        writes.update(
                "insert into query.incidents_action (action_id, incident_id, goal_area, activity, description, task_id,"
                        + " logged_at, actor, organisation) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                event.actionId().value(),
                event.incidentId().value(),
                event.goal().area().name(),
                event.goal().activity().name(),
                event.description(),
                event.taskId() == null ? null : event.taskId().value(),
                recorded.timestamp(),
                recorded.actor(),
                recorded.organisation());
    }

    void timeline(DomainEvent event, Recorded recorded) {
        for (IncidentId incident : ConcernedIncidents.of(event)) {
            writes.update(
                    "insert into query.incidents_timeline (incident_id, number, recorded_at, type, actor, organisation,"
                            + " caused_by, trace_id, message_id, payload) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)"
                            + " on conflict do nothing",
                    incident.value(),
                    recorded.number(),
                    recorded.timestamp(),
                    StoredEvents.name(event),
                    recorded.actor(),
                    recorded.organisation(),
                    recorded.text(ActorMetadata.CAUSED_BY),
                    recorded.text(ActorMetadata.TRACE_ID),
                    recorded.message().getIdentifier(),
                    StoredEvents.json(event));
        }
    }

    void concerns(IncidentId incident, PartnerId partner) {
        writes.update(
                "insert into query.incidents_concern (incident_id, partner) values (?, ?) on conflict do nothing",
                incident.value(),
                partner.code());
    }

    void forgetAll() {
        writes.truncate("query.incidents_incident, query.incidents_task, query.incidents_comment,"
                + " query.incidents_action, query.incidents_notice, query.incidents_recipient, query.incidents_note,"
                + " query.incidents_walk, query.incidents_reply, query.incidents_concern, query.incidents_timeline,"
                + " query.incidents_review, query.incidents_review_action");
    }
}
