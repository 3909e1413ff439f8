create table query.incidents_incident (
    incident_id       uuid primary key,
    version           bigint      not null,
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
    plan_version      integer
);
create index incidents_incident_occurred on query.incidents_incident (occurred_at desc, incident_id);
create index incidents_incident_type on query.incidents_incident (type, occurred_at desc);
create index incidents_incident_district on query.incidents_incident (district, occurred_at desc);
create index incidents_incident_status on query.incidents_incident (status, occurred_at desc);

create table query.incidents_task (
    task_id        uuid primary key,
    version        bigint      not null,
    incident_id    uuid        not null,
    partner        text        not null,
    title          text        not null,
    status         text        not null,
    assigned_at    timestamptz not null,
    due_at         timestamptz,
    waits_for      text,
    escalated      boolean     not null default false,
    goal_area      text        not null,
    activity       text        not null,
    plan_row       text,
    outcome        text,
    outcome_class  text,
    outcome_author text,
    reason         text,
    reason_class   text,
    reason_author  text
);
create index incidents_task_incident on query.incidents_task (incident_id);

create table query.incidents_comment (
    comment_id uuid primary key,
    task_id    uuid        not null,
    author     text        not null,
    text       text        not null,
    text_class text        not null,
    at         timestamptz not null
);
create index incidents_comment_task on query.incidents_comment (task_id, at);

create table query.incidents_action (
    action_id    uuid primary key,
    incident_id  uuid        not null,
    goal_area    text        not null,
    activity     text        not null,
    description  text        not null,
    task_id      uuid,
    logged_at    timestamptz not null,
    actor        text,
    organisation text
);
create index incidents_action_incident on query.incidents_action (incident_id, logged_at);

create table query.incidents_notice (
    notice_id    uuid primary key,
    version      bigint      not null,
    incident_id  uuid        not null,
    partner      text        not null,
    kind         text        not null,
    status       text        not null,
    requested_at timestamptz not null,
    channel      text,
    receiver     text,
    at           timestamptz,
    answer       text,
    message_id   text
);
create index incidents_notice_incident on query.incidents_notice (incident_id, requested_at);

create table query.incidents_note (
    note_id     uuid primary key,
    incident_id uuid        not null,
    text        text        not null,
    text_class  text        not null,
    text_author text,
    actor       text,
    at          timestamptz not null
);
create index incidents_note_incident on query.incidents_note (incident_id, at);

create table query.incidents_walk (
    walk_id       uuid primary key,
    version       bigint      not null,
    incidents     uuid[]      not null,
    kind          text        not null,
    status        text        not null,
    district      text        not null,
    starts_at     timestamptz not null,
    not_before    timestamptz not null,
    meeting_place text,
    invited       text[]      not null,
    held_at       timestamptz
);
create index incidents_walk_incidents on query.incidents_walk using gin (incidents);

create table query.incidents_reply (
    walk_id uuid    not null,
    partner text    not null,
    version bigint  not null,
    reply   text    not null,
    people  integer not null,
    primary key (walk_id, partner)
);

create table query.incidents_concern (
    incident_id uuid not null,
    partner     text not null,
    primary key (incident_id, partner)
);
create index incidents_concern_partner on query.incidents_concern (partner, incident_id);

create table query.incidents_timeline (
    incident_id  uuid        not null,
    number       bigint      not null,
    recorded_at  timestamptz not null,
    type         text        not null,
    actor        text,
    organisation text,
    caused_by    text,
    trace_id     text,
    payload      jsonb       not null,
    primary key (incident_id, number)
);
