-- the view is filled again from the events
truncate query.walks_walk, query.walks_shared, query.walks_incident, query.walks_partner, query.walks_observation;
delete from query.token_entry where processor_name = 'walks';
delete from query.dead_letter_entry where processing_group = 'walks';

alter table query.walks_walk
    add invited_at             timestamptz,
    add pre_meeting_at         timestamptz,
    add pre_meeting_place      text,
    add protocol_at            timestamptz,
    add protocol               text,
    add protocol_class         text,
    add protocol_author        text,
    add action_list_settled_at timestamptz,
    add feedback_meeting_at    timestamptz,
    add feedback_meeting_place text,
    add route_suggested        boolean not null default false,
    -- the id that a walk gets that repeats this one
    add repeat_walk_id         uuid    not null;
create index walks_walk_repeat on query.walks_walk (repeat_walk_id);

alter table query.walks_incident
    add scene_released_at timestamptz;

alter table query.walks_observation
    add task_id uuid not null;

-- what observations became, and the tasks whose due time the page shows
create table query.walks_task (
    task_id        uuid primary key,
    -- of a task of the plan
    incident_id    uuid,
    partner        text,
    title          text,
    status         text,
    due_at         timestamptz,
    outcome        text,
    outcome_class  text,
    outcome_author text,
    version        bigint not null
);
create index walks_task_incident on query.walks_task (incident_id) where incident_id is not null;

create table query.walks_stop (
    walk_id  uuid    not null,
    stop_id  uuid    not null,
    on_route boolean not null,
    ordinal  integer not null,
    title    text    not null,
    lat      double precision,
    lon      double precision,
    visited  boolean not null default false,
    version  bigint  not null,
    primary key (walk_id, stop_id)
);
