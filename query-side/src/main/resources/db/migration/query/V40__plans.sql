-- what happened, to hold a new plan against
create table query.plans_incident (
    incident_id       uuid primary key,
    version           bigint      not null,
    type              text        not null,
    occurred_at       timestamptz not null,
    reported_at       timestamptz not null,
    district          text        not null,
    lat               double precision,
    lon               double precision,
    building_hit      boolean     not null,
    in_home           boolean     not null,
    scene_released_at timestamptz,
    history           boolean     not null default false,
    merged            boolean     not null default false
);
create index plans_incident_type on query.plans_incident (type, occurred_at, incident_id);

create table query.plans_task (
    task_id      uuid primary key,
    version      bigint not null,
    incident_id  uuid   not null,
    partner      text   not null,
    plan_row     text,
    title        text   not null,
    due_at       timestamptz,
    status       text   not null,
    completed_at timestamptz
);
create index plans_task_incident on query.plans_task (incident_id);
