package se.samsvar.query.testing;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the past as many incidents leave them, with thirty events each. */
public final class ManyEvents {
    public static final int INCIDENTS = 6_000;
    public static final int COUNT = 30 * INCIDENTS;

    private static final String RECORDED =
            "timestamptz '2026-03-03 20:30Z' - (" + COUNT + " - e) * interval '80 seconds'";
    private static final String BEGIN = "30 * (" + INCIDENTS + " - n)";
    private static final List<String> STATEMENTS = List.of(
            "insert into query.replay_event (number, recorded_at, happened_at, type) select e, " + RECORDED + ", "
                    + RECORDED + ", 'TaskStarted' from generate_series(1, " + COUNT + ") e",
            "insert into query.replay_step select s.scope, e.number, e.recorded_at, e.happened_at from query.replay_event e"
                    + " cross join lateral (select 'picture' as scope union all select 'goals' where e.number % 3 = 0"
                    + " union all select unnest(array['inbox/', 'picture/']) || "
                    + ManyIncidents.PARTNER.replace("[p]", "[1 + e.number / 3 % 10]") + ") s",
            "insert into query.replay_day select scope, (recorded_at at time zone 'Europe/Stockholm')::date, count(*)"
                    + " from query.replay_step group by 1, 2",
            "insert into query.replay_incident (incident_id, valid_from, valid_to, recorded_at, "
                    + ManyIncidents.COLUMNS
                    + ") select md5('i' || n)::uuid, " + BEGIN + " + 1 + v, case when v < 2 then " + BEGIN
                    + " + 2 + v end, now(), " + ManyIncidents.VALUES + " from generate_series(1, " + INCIDENTS
                    + ") n, generate_series(0, 2) v",
            "insert into query.replay_task (task_id, valid_from, valid_to, recorded_at, incident_id, partner, title,"
                    + " status, assigned_at, due_at, escalated, goal_area, activity, urgency)"
                    + " select md5('t' || n || '-' || p)::uuid, " + BEGIN
                    + " + 3 * (p - 1) + 1 + v, case when v < 2 then "
                    + BEGIN + " + 3 * (p - 1) + 2 + v end, now(), md5('i' || n)::uuid, " + ManyIncidents.PARTNER
                    + ", 'Uppgift', case when v = 2 then " + ManyIncidents.STATUS
                    + " else (array['ASSIGNED','ACKNOWLEDGED'])[1 + v] end, now(), " + ManyIncidents.DUE
                    + ", false, 'G', 'SKJ', 'DAYTIME' from generate_series(1, " + INCIDENTS
                    + ") n, generate_series(1, 10) p, generate_series(0, 2) v",
            "insert into query.replay_concern select incident_id, partner, min(valid_from) from query.replay_task"
                    + " group by 1, 2",
            "insert into query.replay_walk (walk_id, valid_from, valid_to, recorded_at, incidents, kind, status, district,"
                    + " starts_at, not_before, invited) select md5('w' || n)::uuid, " + BEGIN
                    + " + 5 + v, case when v < 2 then " + BEGIN + " + 6 + v end, now(), array[md5('i' || n)::uuid],"
                    + " 'RAPID', case when n > 100 and v = 2 then 'HELD' else 'PLANNED' end, 'Bäckby', now(), now(),"
                    + " '{mimer,polis}' from generate_series(1, " + INCIDENTS + ") n, generate_series(0, 2) v",
            "insert into query.replay_action (incident_id, action_id, number, goal_area, activity, description, logged_at)"
                    + " select md5('i' || n)::uuid, md5('a' || n || '-' || p)::uuid, " + BEGIN
                    + " + 3 * p, 'G', (array['SKJ','FAM','INS','BOI'])[1 + p % 4], 'Insats', now() from"
                    + " generate_series(1, " + INCIDENTS + ") n, generate_series(1, 10) p",
            "insert into query.replay_goal select goal_area, activity, '', number, 1, row_number()"
                    + " over (partition by goal_area, activity order by number) from query.replay_action");

    private ManyEvents() {}

    public static void past(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        STATEMENTS.forEach(jdbc::execute);
        ManyIncidents.tidy(
                jdbc,
                "replay_event",
                "replay_step",
                "replay_day",
                "replay_incident",
                "replay_task",
                "replay_concern",
                "replay_walk",
                "replay_action",
                "replay_goal");
    }
}
