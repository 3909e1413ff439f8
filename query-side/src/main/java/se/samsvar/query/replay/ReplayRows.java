package se.samsvar.query.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.event.Column;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.ValidRows;
import se.samsvar.query.event.Writes;
import se.samsvar.query.item.IncidentColumns;
import se.samsvar.walk.WalkEvent.WalkReplied;
import se.samsvar.walk.WalkEvent.WalkRescheduled;
import se.samsvar.walk.WalkEvent.WalkScheduled;

/** Incidents, tasks and walks as rows that hold from one event to another. */
final class ReplayRows {
    private static final List<Column> WALK = Stream.of(
                    "incidents uuid[]",
                    "kind text",
                    "status text",
                    "district text",
                    "starts_at timestamptz",
                    "not_before timestamptz",
                    "meeting_place text",
                    "invited text[]",
                    "held_at timestamptz")
            .map(column -> column.split(" "))
            .map(parts -> new Column(parts[0], parts[1]))
            .toList();

    private final Writes writes;
    private final ValidRows incidents;
    private final ValidRows tasks;
    private final ValidRows walks;

    ReplayRows(Writes writes) {
        this.writes = writes;
        this.incidents = new ValidRows(writes, "query.replay_incident", "incident_id", IncidentColumns.ALL);
        this.tasks = new ValidRows(writes, "query.replay_task", "task_id", TaskColumns.ALL);
        this.walks = new ValidRows(writes, "query.replay_walk", "walk_id", WALK);
    }

    ValidRows incidents() {
        return incidents;
    }

    ValidRows tasks() {
        return tasks;
    }

    ValidRows walks() {
        return walks;
    }

    static Map<String, @Nullable Object> scheduled(WalkScheduled event) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("incidents", StepRows.array(event.incidents()));
        columns.put("kind", event.kind().name());
        columns.put("status", "PLANNED");
        columns.put("district", event.district().name());
        columns.put("starts_at", Sql.at(event.startsAt()));
        columns.put("not_before", Sql.at(event.notBefore()));
        columns.put("invited", StepRows.array(event.invited()));
        return columns;
    }

    /** A walk that is moved in time only stays where it was to meet. */
    static Map<String, @Nullable Object> rescheduled(WalkRescheduled event) {
        return event.meetingPlace() == null
                ? Map.of("starts_at", Sql.at(event.startsAt()))
                : Map.of("starts_at", Sql.at(event.startsAt()), "meeting_place", event.meetingPlace());
    }

    void replied(WalkReplied event, Recorded recorded) {
        writes.update(
                "insert into query.replay_reply (walk_id, partner, number, reply, people) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                event.walkId().value(),
                event.partner().code(),
                recorded.number(),
                event.reply().name(),
                event.people());
    }

    void forgetAll() {
        List.of(incidents, tasks, walks).forEach(ValidRows::forgetAll);
        writes.truncate("query.replay_reply");
    }
}
