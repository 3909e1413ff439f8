package se.samsvar.query.plans;

import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.Position;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.TaskAssigned;

class PastRows {

    private static final String INCIDENT = """
            insert into query.plans_incident (incident_id, version, type, occurred_at, reported_at, district, lat, lon,
                building_hit, in_home) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String TASK = """
            insert into query.plans_task (task_id, version, incident_id, partner, plan_row, title, due_at, status)
            values (?, ?, ?, ?, ?, ?, ?, 'ASSIGNED') on conflict do nothing""";

    private final Writes writes;
    private final GuardedUpdate incidents;
    private final GuardedUpdate tasks;

    PastRows(Writes writes) {
        this.writes = writes;
        this.incidents = new GuardedUpdate(writes, "query.plans_incident", "incident_id");
        this.tasks = new GuardedUpdate(writes, "query.plans_task", "task_id");
    }

    void reported(IncidentReported event, Recorded recorded) {
        IncidentFacts facts = event.facts();
        Position position = facts.place().position();
        writes.update(
                INCIDENT,
                event.incidentId().value(),
                recorded.number(),
                event.type().name(),
                Sql.at(facts.occurredAt()),
                facts.reportedAt() == null ? recorded.timestamp() : Sql.at(facts.reportedAt()),
                facts.place().district().name(),
                position == null ? null : position.lat(),
                position == null ? null : position.lon(),
                facts.buildingHit(),
                facts.inHome());
    }

    void moved(LocationCorrected event, Recorded recorded) {
        Position position = event.to().position();
        change(
                event,
                recorded,
                "district = ?, lat = ?, lon = ?",
                event.to().district().name(),
                position == null ? null : position.lat(),
                position == null ? null : position.lon());
    }

    void change(IncidentEvent event, Recorded recorded, String assignments, @Nullable Object... values) {
        incidents.set(event.incidentId().value(), recorded, assignments, values);
    }

    void assigned(TaskAssigned event, Recorded recorded) {
        writes.update(
                TASK,
                event.taskId().value(),
                recorded.number(),
                event.incidentId().value(),
                event.partner().code(),
                event.planRow(),
                event.title(),
                Sql.atOrNull(event.dueAt()));
    }

    void change(TaskEvent event, Recorded recorded, String assignments, @Nullable Object... values) {
        tasks.set(event.taskId().value(), recorded, assignments, values);
    }

    void forgetAll() {
        writes.truncate("query.plans_incident, query.plans_task");
    }
}
