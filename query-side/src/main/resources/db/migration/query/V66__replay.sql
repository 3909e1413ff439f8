-- The past of an incident, of an inbox and of the goal matrix, and the steps through them. Rows with valid_from and valid_to
-- hold from one event until another; those with valid_to null hold now.
create table query.replay_event (
    number       bigint primary key,
    recorded_at  timestamptz not null,
    -- when it had happened, which may be long before it was recorded
    happened_at  timestamptz not null,
    type         text        not null,
    actor        text,
    organisation text,
    -- null for what belongs to no page of the past: contacts, routines and plans
    payload      jsonb
);
create index replay_event_recorded on query.replay_event (recorded_at desc, number desc);

create table query.replay_told (
    incident_id uuid   not null,
    number      bigint not null,
    primary key (incident_id, number)
);

-- The events that change what a page shows: of the picture of all or of an organisation, of an inbox, of the goal matrix.
create table query.replay_step (
    scope       text        not null,
    number      bigint      not null,
    recorded_at timestamptz not null,
    happened_at timestamptz not null,
    primary key (scope, number)
);
create index replay_step_happened on query.replay_step (scope, happened_at, number);

-- How many steps each day in Stockholm had.
create table query.replay_day (
    scope  text    not null,
    day    date    not null,
    events integer not null,
    primary key (scope, day)
) with (fillfactor = 50);

create table query.replay_concern (
    incident_id uuid   not null,
    partner     text   not null,
    since       bigint not null,
    primary key (incident_id, partner)
);
create index replay_concern_partner on query.replay_concern (partner, incident_id);

create table query.replay_incident (
    incident_id       uuid        not null,
    valid_from        bigint      not null,
    valid_to          bigint,
    recorded_at       timestamptz not null,
    type              text        not null,
    status            text        not null,
    suspected         boolean     not null,
    attempted         boolean     not null,
    building_hit      boolean     not null,
    in_home           boolean     not null,
    injured           integer     not null,
    occurred_at       timestamptz not null,
    reported_at       timestamptz not null,
    registered_at     timestamptz not null,
    district          text        not null,
    address           text,
    lat               double precision,
    lon               double precision,
    summary           text        not null,
    summary_class     text        not null,
    summary_author    text,
    source_record     bigint,
    source_url        text,
    merged_into       uuid,
    scene_released_at timestamptz,
    response          text        not null,
    plan_type         text,
    plan_version      integer,
    primary key (incident_id, valid_from)
);
-- had happened, and was not yet known
create index replay_incident_late on query.replay_incident
    using gist (tstzrange(least(occurred_at, registered_at), registered_at)) where valid_to is null;
create index replay_incident_district on query.replay_incident (district, incident_id) where valid_to is null;

create table query.replay_task (
    task_id        uuid        not null,
    valid_from     bigint      not null,
    valid_to       bigint,
    recorded_at    timestamptz not null,
    incident_id    uuid        not null,
    partner        text        not null,
    title          text        not null,
    status         text        not null,
    assigned_at    timestamptz not null,
    due_at         timestamptz,
    waits_for      text,
    escalated      boolean     not null,
    goal_area      text        not null,
    activity       text        not null,
    plan_row       text,
    urgency        text        not null,
    taken_by       text,
    outcome        text,
    outcome_class  text,
    outcome_author text,
    reason         text,
    reason_class   text,
    reason_author  text,
    primary key (task_id, valid_from)
);
create index replay_task_incident on query.replay_task (incident_id, valid_from);
create index replay_task_open on query.replay_task using gist (int8range(valid_from, valid_to))
    where status in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED');
create index replay_task_ended on query.replay_task (partner, valid_from desc)
    where status not in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED');
-- what changed between two events, and what was given to somebody else
create index replay_task_from on query.replay_task (partner, valid_from);
create index replay_task_to on query.replay_task (partner, valid_to);

create table query.replay_walk (
    walk_id       uuid        not null,
    valid_from    bigint      not null,
    valid_to      bigint,
    recorded_at   timestamptz not null,
    incidents     uuid[]      not null,
    kind          text        not null,
    status        text        not null,
    district      text        not null,
    starts_at     timestamptz not null,
    not_before    timestamptz not null,
    meeting_place text,
    invited       text[]      not null,
    held_at       timestamptz,
    primary key (walk_id, valid_from)
);
create index replay_walk_incidents on query.replay_walk using gin (incidents);
create index replay_walk_planned on query.replay_walk using gist (int8range(valid_from, valid_to))
    where status = 'PLANNED';

create table query.replay_reply (
    walk_id uuid    not null,
    partner text    not null,
    number  bigint  not null,
    reply   text    not null,
    people  integer not null,
    primary key (walk_id, partner, number)
);

create table query.replay_action (
    incident_id  uuid        not null,
    action_id    uuid        not null,
    number       bigint      not null,
    goal_area    text        not null,
    activity     text        not null,
    description  text        not null,
    task_id      uuid,
    logged_at    timestamptz not null,
    actor        text,
    organisation text,
    primary key (incident_id, action_id)
);

create index replay_action_counted on query.replay_action (incident_id, number) include (goal_area, activity);

-- A ledger for each pair of the agreement and district, '' for all of them: total is how many actions there were after the
-- event, so that a count as of any event is one row of an index. An incident that is found to have happened elsewhere
-- takes its actions from one district to another.
create table query.replay_goal (
    goal_area text    not null,
    activity  text    not null,
    district  text    not null,
    number    bigint  not null,
    change    integer not null,
    total     bigint  not null,
    primary key (goal_area, activity, district, number)
);

-- most states that a task ever had are open ones, and few that hold now are
create statistics query.replay_task_held (mcv) on (valid_to is null), status from query.replay_task;

-- what changed in the picture between any two events
create index picture_incident_since on query.picture_incident (valid_from);
create index picture_task_since on query.picture_task (valid_from, incident_id);
create index picture_walk_since on query.picture_walk (valid_from);
