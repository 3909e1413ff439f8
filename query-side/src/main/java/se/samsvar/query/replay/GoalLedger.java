package se.samsvar.query.replay;

import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentEvent.GoalActionLogged;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Writes;
import se.samsvar.task.TaskId;

/**
 * What was logged for the goals, with running totals. An event that is handled after later ones adds to their totals too,
 * so that it makes no difference in which order they come.
 */
final class GoalLedger {
    private static final String ACTION = """
            insert into query.replay_action (incident_id, action_id, number, goal_area, activity, description, task_id,
                logged_at, actor, organisation)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String ADD = """
            added as (
                insert into query.replay_goal (goal_area, activity, district, number, change, total)
                select c.goal_area, c.activity, c.district, c.number, c.change, c.change + coalesce(
                    (select g.total from query.replay_goal g where g.goal_area = c.goal_area and g.activity = c.activity
                        and g.district = c.district and g.number < c.number order by g.number desc limit 1), 0)
                from changed c on conflict do nothing returning goal_area, activity, district, number, change)
            update query.replay_goal g set total = g.total + a.change from added a where g.goal_area = a.goal_area
                and g.activity = a.activity and g.district = a.district and g.number > a.number""";
    /** An action that was logged again under its own id counts once. */
    private static final String LOGGED = """
            with changed as (
                select said.goal_area, said.activity, d.district, said.number, 1 as change
                from (select ?::text as goal_area, ?::text as activity, ?::bigint as number, ?::uuid as incident,
                    ?::uuid as action) said
                cross join lateral (
                    select '' as district
                    union all select i.district from query.replay_incident i where i.incident_id = said.incident
                        and i.valid_from <= said.number and coalesce(i.valid_to > said.number, true)) d
                where exists (select 1 from query.replay_action a where a.incident_id = said.incident
                    and a.action_id = said.action and a.number = said.number)),
            """ + ADD;

    private static final String MOVED = """
            with said as (
                select ?::uuid as incident, ?::bigint as number, ?::text as away, ?::text as there),
            moved as (
                select a.goal_area, a.activity, count(*)::integer as actions from query.replay_action a, said
                where a.incident_id = said.incident and a.number < said.number and said.away <> said.there group by 1, 2),
            changed as (
                select m.goal_area, m.activity, said.away as district, said.number, -m.actions as change from moved m, said
                union all select m.goal_area, m.activity, said.there, said.number, m.actions from moved m, said),
            """ + ADD;

    private final Writes writes;

    GoalLedger(Writes writes) {
        this.writes = writes;
    }

    void logged(GoalActionLogged event, Recorded recorded) {
        String area = event.goal().area().name();
        String activity = event.goal().activity().name();
        @Nullable TaskId task = event.taskId();
        writes.update(
                ACTION,
                event.incidentId().value(),
                event.actionId().value(),
                recorded.number(),
                area,
                activity,
                event.description(),
                task == null ? null : task.value(),
                recorded.timestamp(),
                recorded.actor(),
                recorded.organisation());
        writes.updateLast(
                LOGGED,
                area,
                activity,
                recorded.number(),
                event.incidentId().value(),
                event.actionId().value());
    }

    void moved(LocationCorrected event, Recorded recorded) {
        writes.updateLast(
                MOVED,
                event.incidentId().value(),
                recorded.number(),
                event.from().district().name(),
                event.to().district().name());
    }

    void forgetAll() {
        writes.truncate("query.replay_action, query.replay_goal");
    }
}
