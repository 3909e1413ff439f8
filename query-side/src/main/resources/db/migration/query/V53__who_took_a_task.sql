-- the view is filled again from the events
truncate query.inbox_task, query.inbox_history, query.inbox_incident, query.inbox_walk, query.inbox_invitation;
delete from query.token_entry where processor_name = 'inbox';
delete from query.dead_letter_entry where processing_group = 'inbox';

alter table query.inbox_task
    -- the account that acknowledged it, or started it after that; null while nobody of its holder has
    add taken_by  text,
    -- when it got the state that it has
    add status_at timestamptz not null;

create index inbox_task_taken on query.inbox_task (taken_by, due_at nulls last, task_id)
    where status in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED');
-- a cell of the board: what is open by due time, what has ended the latest first
create index inbox_task_cell on query.inbox_task (partner, status, due_at nulls last, task_id)
    where status in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED');
create index inbox_task_ended on query.inbox_task (partner, status, status_at desc, task_id)
    where status in ('COMPLETED', 'DECLINED');
create index inbox_task_incident on query.inbox_task (incident_id);
create index inbox_incident_district on query.inbox_incident (district);
