-- Rows hold from the event valid_from until the event valid_to; those with valid_to null hold now.
create table query.picture_moment (
    number      bigint primary key,
    recorded_at timestamptz not null
);
create index picture_moment_recorded on query.picture_moment (recorded_at desc, number desc);

create table query.picture_incident (
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
create index picture_incident_occurred on query.picture_incident (occurred_at desc);
create index picture_incident_now on query.picture_incident (occurred_at desc) where valid_to is null;
create index picture_incident_open_now on query.picture_incident (occurred_at desc)
    where valid_to is null and status = 'OPEN' and response <> 'HISTORY';
create index picture_incident_open_then on query.picture_incident using gist (int8range(valid_from, valid_to))
    where status = 'OPEN' and response <> 'HISTORY';

create table query.picture_task (
    task_id     uuid        not null,
    valid_from  bigint      not null,
    valid_to    bigint,
    recorded_at timestamptz not null,
    incident_id uuid        not null,
    partner     text        not null,
    status      text        not null,
    due_at      timestamptz,
    primary key (task_id, valid_from)
);
create index picture_task_incident on query.picture_task (incident_id, valid_from);
create index picture_task_open_now on query.picture_task (partner, due_at)
    where valid_to is null and status in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED');
create index picture_task_open_then on query.picture_task using gist (int8range(valid_from, valid_to))
    where status in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED');

create table query.picture_walk (
    walk_id     uuid        not null,
    valid_from  bigint      not null,
    valid_to    bigint,
    recorded_at timestamptz not null,
    incidents   uuid[]      not null,
    status      text        not null,
    kind        text        not null,
    district    text        not null,
    starts_at   timestamptz not null,
    invited     text[]      not null,
    primary key (walk_id, valid_from)
);
create index picture_walk_incidents on query.picture_walk using gin (incidents);
create index picture_walk_planned on query.picture_walk (starts_at) where status = 'PLANNED';

create table query.picture_record (
    record_id    bigint      not null,
    valid_from   bigint      not null,
    valid_to     bigint,
    recorded_at  timestamptz not null,
    type         text        not null,
    occurred_at  timestamptz not null,
    published_at timestamptz not null,
    district     text        not null,
    summary      text        not null,
    url          text        not null,
    relevant     boolean     not null,
    incident_id  uuid,
    primary key (record_id, valid_from)
);
create index picture_record_shown on query.picture_record (occurred_at desc) where incident_id is null;

-- Which organisations an incident concerns, since which event.
create table query.picture_concern (
    incident_id uuid   not null,
    partner     text   not null,
    since       bigint not null,
    primary key (incident_id, partner)
);
create index picture_concern_partner on query.picture_concern (partner, incident_id);
