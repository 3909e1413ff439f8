-- The past of the same 100,000 incidents with three million events, thirty for each incident: three states of the incident
-- itself and of each of its tasks, an action for each task, one of a hundred found to have happened elsewhere.
insert into query.replay_event (number, recorded_at, happened_at, type, actor, organisation, payload)
select e, now() - (3000000 - e) * interval '80 seconds', now() - (3000000 - e) * interval '80 seconds',
    'TaskStarted', 'mimer', 'mimer', jsonb_build_object('taskId', md5('t' || 100000 - e / 30 || '-' || 1 + e % 10)::uuid,
        'incidentId', md5('i' || 100000 - e / 30)::uuid, 'partner', 'mimer', 'note', null)
from generate_series(1, 3000000) e;

insert into query.replay_told select md5('i' || 100000 - e / 30)::uuid, e from generate_series(1, 3000000) e;

insert into query.replay_step (scope, number, recorded_at, happened_at)
select s.scope, e.number, e.recorded_at, e.happened_at from query.replay_event e cross join lateral (
    select 'picture' as scope union all select 'goals' where e.number % 3 = 0
    union all select unnest(array['inbox/', 'picture/']) || (array['polis','socialtjanst','fritid','skola','teknik','mimer','region','civil','kommunikation','ledning'])[1 + e.number / 3 % 10]) s;

insert into query.replay_day
select scope, (recorded_at at time zone 'Europe/Stockholm')::date, count(*) from query.replay_step group by 1, 2;

insert into query.replay_incident (incident_id, valid_from, valid_to, recorded_at, type, status, suspected, attempted,
    building_hit, in_home, injured, occurred_at, reported_at, registered_at, district, address, lat, lon, summary,
    summary_class, summary_author, response)
select incident_id, 30 * (100000 - n) + 1 + v, case when v < 2 then 30 * (100000 - n) + 2 + v end, registered_at, type,
    status, suspected, attempted, building_hit, in_home, injured, occurred_at - case when n % 20 = 0 then interval '2 days' else interval '0' end,
    reported_at, registered_at, district, address, lat, lon, summary, summary_class, summary_author, response
from generate_series(1, 100000) n join query.incidents_incident on incident_id = md5('i' || n)::uuid,
    generate_series(0, 2) v;

insert into query.replay_task (task_id, valid_from, valid_to, recorded_at, incident_id, partner, title, status, assigned_at,
    due_at, escalated, goal_area, activity, urgency)
select md5('t' || n || '-' || p)::uuid, 30 * (100000 - n) + 3 * (p - 1) + 1 + v,
    case when v < 2 then 30 * (100000 - n) + 3 * (p - 1) + 2 + v end, now(), md5('i' || n)::uuid,
    (array['polis','socialtjanst','fritid','skola','teknik','mimer','region','civil','kommunikation','ledning'])[p],
    'Uppgift', case when v = 2 then case when n % 50 = 0 then (array['ASSIGNED','ACKNOWLEDGED','COMPLETED'])[1 + p % 3]
        when p % 7 = 0 then 'CANCELLED' else 'COMPLETED' end else (array['ASSIGNED','ACKNOWLEDGED'])[1 + v] end, now(),
    now() - (n - 200) * interval '40 minutes', false, 'G', 'SKJ', 'DAYTIME'
from generate_series(1, 100000) n, generate_series(1, 10) p, generate_series(0, 2) v;

insert into query.replay_concern select incident_id, partner, min(valid_from) from query.replay_task group by 1, 2;

insert into query.replay_walk (walk_id, valid_from, valid_to, recorded_at, incidents, kind, status, district, starts_at,
    not_before, invited)
select md5('w' || n)::uuid, 30 * (100000 - n) + 5 + v, case when v < 2 then 30 * (100000 - n) + 6 + v end, now(),
    array[md5('i' || n)::uuid], 'RAPID', case when n > 300 and v = 2 then 'HELD' else 'PLANNED' end, 'Bäckby',
    now() + interval '2 days' - n * interval '40 minutes', now(), '{mimer,polis}'
from generate_series(1, 100000) n, generate_series(0, 2) v;

insert into query.replay_action (incident_id, action_id, number, goal_area, activity, description, logged_at)
select md5('i' || n)::uuid, md5('a' || n || '-' || p)::uuid, 30 * (100000 - n) + 3 * p,
    (array['A','B','C','D','E','F','G','H'])[1 + (n + p) % 8], (array['SKJ','FAM','INS','BOI'])[1 + p % 4], 'Insats', now()
from generate_series(1, 100000) n, generate_series(1, 10) p;

insert into query.replay_goal (goal_area, activity, district, number, change, total)
select goal_area, activity, d.district, number, 1,
    row_number() over (partition by goal_area, activity, d.district order by number)
from query.replay_action a join query.replay_incident i on i.incident_id = a.incident_id and i.valid_to is null,
    lateral (values (''), (i.district)) d(district);

-- up to the same head as the past
insert into query.picture_moment
select e, now() + (e - 3000000) * interval '1 microsecond' from generate_series(400001, 3000000) e;

vacuum analyze;
