-- The picture at 100,000 incidents and a million tasks, now and as of any event.
create index picture_incident_type on query.picture_incident (type, occurred_at desc);
create index picture_incident_district on query.picture_incident (district, occurred_at desc);
create index picture_incident_status on query.picture_incident (status, occurred_at desc);

-- progress without the rows themselves
create index picture_task_now on query.picture_task (incident_id, partner, status, due_at) where valid_to is null;
-- how soon somebody took a task
create index picture_task_taken on query.picture_task (incident_id, partner, valid_from, recorded_at)
    where status in ('ACKNOWLEDGED', 'STARTED', 'COMPLETED');
create index picture_task_due_now on query.picture_task (due_at, status)
    where valid_to is null and status in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED');

-- walks that are planned, few at a time
create index picture_walk_planned_now on query.picture_walk (starts_at) where status = 'PLANNED' and valid_to is null;
create index picture_walk_planned_then on query.picture_walk using gist (int8range(valid_from, valid_to))
    where status = 'PLANNED';

create index picture_record_district on query.picture_record (district, occurred_at desc) where incident_id is null;

-- what changed since an event
create index picture_incident_changed on query.picture_incident (valid_from) where valid_to is null;
create index picture_task_changed on query.picture_task (valid_from) where valid_to is null;
create index picture_walk_changed on query.picture_walk (valid_from) where valid_to is null;
create index picture_concern_since on query.picture_concern (partner, since, incident_id);

-- what holds now is seldom open, what held before mostly was: without this the planner takes the few for the many
create statistics query.picture_task_held (mcv) on (valid_to is null), status from query.picture_task;
create statistics query.picture_incident_held (mcv) on (valid_to is null), status, response from query.picture_incident;
create statistics query.picture_walk_held (mcv) on (valid_to is null), status from query.picture_walk;
