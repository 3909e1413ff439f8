-- the view is filled again from the events
truncate query.figures_incident, query.figures_task, query.figures_walk;
delete from query.token_entry where processor_name = 'figures';
delete from query.dead_letter_entry where processing_group = 'figures';

alter table query.figures_incident
    add district text    not null,
    add closed   boolean not null default false,
    add history  boolean not null default false;
create index figures_incident_district on query.figures_incident (district, occurred_at);

alter table query.figures_task
    add title      text not null,
    add plan_row   text,
    add started_at timestamptz;
create index figures_task_row on query.figures_task (plan_row, incident_id) where plan_row in ('3', '13', '21');
create index figures_task_partner on query.figures_task (partner, due_at);

alter table query.figures_walk
    add shared boolean not null default true;

-- how each walk goes, once however many incidents share it
create table query.figures_walk_course (
    walk_id     uuid primary key,
    repeat      boolean     not null,
    district    text        not null,
    starts_at   timestamptz not null,
    held_at     timestamptz,
    feedback_at timestamptz,
    cancelled   boolean     not null default false,
    version     bigint      not null
);
create index figures_walk_course_starts on query.figures_walk_course (starts_at);
create index figures_walk_course_held on query.figures_walk_course (held_at);

create table query.figures_guest (
    walk_id uuid    not null,
    partner text    not null,
    invited boolean not null,
    -- how many came; null while nobody has counted
    people  integer,
    version bigint  not null,
    primary key (walk_id, partner)
);

create table query.figures_observation (
    observation_id uuid        not null,
    walk_id        uuid        not null,
    -- the task that it becomes where it asks for something
    task_id        uuid        not null,
    asks           boolean     not null,
    observed_at    timestamptz not null,
    number         bigint      not null,
    primary key (walk_id, observation_id)
);
create index figures_observation_observed on query.figures_observation (observed_at);

create table query.figures_action (
    incident_id  uuid        not null,
    action_id    uuid        not null,
    goal_area    text        not null,
    activity     text        not null,
    task_id      uuid,
    organisation text,
    logged_at    timestamptz not null,
    number       bigint      not null,
    primary key (incident_id, action_id)
);
create index figures_action_logged on query.figures_action (logged_at) include (goal_area, activity, incident_id);

create table query.figures_review_action (
    task_id     uuid primary key,
    incident_id uuid        not null,
    assigned_at timestamptz not null,
    number      bigint      not null
);

-- which organisations have or had a task in an incident or are invited to its walk
create table query.figures_concern (
    incident_id uuid   not null,
    partner     text   not null,
    number      bigint not null,
    primary key (incident_id, partner)
);
create index figures_concern_partner on query.figures_concern (partner, incident_id);

create table query.figures_record (
    record_id   bigint primary key,
    type        text        not null,
    district    text        not null,
    occurred_at timestamptz not null,
    relevant    boolean     not null,
    incident_id uuid,
    version     bigint      not null
);
create index figures_record_occurred on query.figures_record (occurred_at);
