-- The views as 100,000 incidents leave them: one every forty minutes, one of fifty still open, two of three with ten tasks,
-- and three rows of history for each incident, task and walk in the picture.
insert into query.incidents_incident (incident_id, version, events, type, status, suspected, attempted, building_hit, in_home, injured, occurred_at, reported_at, registered_at, district,
    address, lat, lon, summary, summary_class, summary_author, response)
select md5('i' || n)::uuid, n, 3, (array['SHOOTING','EXPLOSION','DEADLY_VIOLENCE','OPEN_DRUG_SCENE','ARSON','THREAT'])[1 + n % 6],
    case when n % 50 = 0 then 'OPEN' when n % 23 = 0 then 'FALSE_ALARM' else 'CLOSED' end,
    false, false, false, false, 0, now() - n * interval '40 minutes', now() - n * interval '40 minutes', now() - n * interval '40 minutes',
    (array['Bäckby','Råby','Vallby','Centrum','Skultuna','Irsta','Viksäng','Hammarby','Gryta','Skälby'])[1 + n / 7 % 10],
    (array['Stora gatan','Vallbyleden','Bäckby torg','Pilgatan','Hagagatan'])[1 + n % 5] || ' ' || n % 97,
    59.6 + n % 100 * 0.001, 16.5 + n % 90 * 0.001,
    'Anmälan ' || n || '. Vittnen såg ' || (array['en bil','två cyklister','en moped','ingen'])[1 + n % 4]
        || ' lämna platsen mot ' || (array['skogen','centrum','E18','torget'])[1 + n / 7 % 4],
    (array['ALL_PARTNERS','AUTHORITIES','POLICE_AND_LEAD'])[1 + n / 3 % 3], 'ledning',
    case when n % 50 > 0 and n % 3 = 0 then 'HISTORY' else 'STARTED' end
from generate_series(1, 100000) n;

insert into query.incidents_task (task_id, version, incident_id, partner, title, status, assigned_at, due_at, goal_area,
    activity, urgency)
select md5('t' || n || '-' || p)::uuid, n, md5('i' || n)::uuid, (array['polis','socialtjanst','fritid','skola','teknik','mimer','region','civil','kommunikation','ledning'])[p], 'Uppgift',
    case when n % 50 = 0 then (array['ASSIGNED','ACKNOWLEDGED','COMPLETED'])[1 + p % 3] when p % 7 = 0 then 'CANCELLED' else 'COMPLETED' end, now(), now() - (n - 200) * interval '40 minutes', 'G', 'SKJ', 'DAYTIME'
from generate_series(1, 100000) n, generate_series(1, 10) p where n % 3 > 0 or n % 50 = 0;

insert into query.incidents_concern select distinct incident_id, partner from query.incidents_task;

insert into query.incidents_walk (walk_id, version, incidents, kind, status, district, starts_at, not_before, invited)
select md5('w' || n)::uuid, n, array[md5('i' || n)::uuid], 'RAPID', case when n < 300 then 'PLANNED' else 'HELD' end, 'Bäckby',
    now(), now(), '{mimer,polis}'
from generate_series(1, 100000) n;

insert into query.inbox_task (task_id, incident_id, partner, title, status, assigned_at, due_at, goal_area, activity, version,
    urgency, status_at)
select task_id, incident_id, partner, title, status, assigned_at, due_at, goal_area, activity, version, urgency, assigned_at
from query.incidents_task;

insert into query.inbox_incident (incident_id, type, district, address, occurred_at, status, summary, summary_class,
    summary_author, version)
select incident_id, type, district, address, occurred_at, status, summary, summary_class, summary_author, version
from query.incidents_incident;

insert into query.picture_incident (incident_id, valid_from, valid_to, recorded_at, type, status, suspected, attempted, building_hit, in_home, injured, occurred_at, reported_at, registered_at, district,
    address, lat, lon, summary, summary_class, summary_author, response)
select md5('i' || n)::uuid, 100000 + 3 * (100000 - n) + v, case when v < 2 then 100000 + 3 * (100000 - n) + v + 1 end, now(), (array['SHOOTING','EXPLOSION','DEADLY_VIOLENCE','OPEN_DRUG_SCENE','ARSON','THREAT'])[1 + n % 6],
    case when n % 50 = 0 then 'OPEN' when n % 23 = 0 then 'FALSE_ALARM' else 'CLOSED' end,
    false, false, false, false, 0, now() - n * interval '40 minutes', now() - n * interval '40 minutes', now() - n * interval '40 minutes',
    (array['Bäckby','Råby','Vallby','Centrum','Skultuna','Irsta','Viksäng','Hammarby','Gryta','Skälby'])[1 + n / 7 % 10],
    (array['Stora gatan','Vallbyleden','Bäckby torg','Pilgatan','Hagagatan'])[1 + n % 5] || ' ' || n % 97,
    59.6 + n % 100 * 0.001, 16.5 + n % 90 * 0.001,
    'Anmälan ' || n || '. Vittnen såg ' || (array['en bil','två cyklister','en moped','ingen'])[1 + n % 4]
        || ' lämna platsen mot ' || (array['skogen','centrum','E18','torget'])[1 + n / 7 % 4],
    (array['ALL_PARTNERS','AUTHORITIES','POLICE_AND_LEAD'])[1 + n / 3 % 3], 'ledning',
    case when n % 50 > 0 and n % 3 = 0 then 'HISTORY' else 'STARTED' end
from generate_series(1, 100000) n, generate_series(0, 2) v;

insert into query.picture_task (task_id, valid_from, valid_to, recorded_at, incident_id, partner, status, due_at)
select md5('t' || n || '-' || p)::uuid, 100000 + 3 * (100000 - n) + v, case when v < 2 then 100000 + 3 * (100000 - n) + v + 1 end, now(), md5('i' || n)::uuid, (array['polis','socialtjanst','fritid','skola','teknik','mimer','region','civil','kommunikation','ledning'])[p],
    case when v = 2 then case when n % 50 = 0 then (array['ASSIGNED','ACKNOWLEDGED','COMPLETED'])[1 + p % 3] when p % 7 = 0 then 'CANCELLED' else 'COMPLETED' end else (array['ASSIGNED','ACKNOWLEDGED'])[1 + v] end, now() - (n - 200) * interval '40 minutes'
from generate_series(1, 100000) n, generate_series(1, 10) p, generate_series(0, 2) v where n % 3 > 0 or n % 50 = 0;

insert into query.picture_concern select incident_id, partner, min(valid_from) from query.picture_task group by 1, 2;

insert into query.picture_walk (walk_id, valid_from, valid_to, recorded_at, incidents, status, kind, district, starts_at,
    invited)
select md5('w' || n)::uuid, 100000 + 3 * (100000 - n) + v, case when v < 2 then 100000 + 3 * (100000 - n) + v + 1 end, now(), array[md5('i' || n)::uuid],
    case when n > 300 and v = 2 then 'HELD' else 'PLANNED' end, 'RAPID', 'Bäckby',
    now() + interval '2 days' - n * interval '40 minutes', '{mimer,polis}'
from generate_series(1, 100000) n, generate_series(0, 2) v;

insert into query.picture_moment
select n, now() - (4 * 100000 - n) * interval '800 seconds' from generate_series(1, 4 * 100000) n;

vacuum analyze;
