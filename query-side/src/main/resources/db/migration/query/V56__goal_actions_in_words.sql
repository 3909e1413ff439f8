-- the view is filled again from the events
truncate query.goals_action, query.goals_incident;
delete from query.token_entry where processor_name = 'goals';
delete from query.dead_letter_entry where processing_group = 'goals';

alter table query.goals_action
    add description  text not null,
    add task_id      uuid,
    add actor        text,
    add organisation text;
create index goals_action_pair on query.goals_action (goal_area, activity, logged_at desc);
create index goals_action_incident on query.goals_action (incident_id);

alter table query.goals_incident
    add type        text        not null,
    add occurred_at timestamptz not null;

-- who holds the task that does something for a goal: an organisation reads of its own
create table query.goals_task (
    task_id uuid primary key,
    partner text   not null,
    version bigint not null
);
create index goals_task_partner on query.goals_task (partner, task_id);
