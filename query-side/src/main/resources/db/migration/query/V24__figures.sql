create table query.figures_incident (
    incident_id   uuid primary key,
    type          text        not null,
    occurred_at   timestamptz not null,
    reported_at   timestamptz not null,
    registered_at timestamptz not null,
    from_feed     boolean     not null,
    false_alarm   boolean     not null default false,
    merged        boolean     not null default false,
    reclassified  boolean     not null default false,
    version       bigint      not null
);
create index figures_incident_occurred on query.figures_incident (occurred_at);

create table query.figures_task (
    task_id         uuid primary key,
    incident_id     uuid        not null,
    partner         text        not null,
    assigned_at     timestamptz not null,
    due_at          timestamptz,
    acknowledged_at timestamptz,
    completed_at    timestamptz,
    status          text        not null,
    escalated       boolean     not null default false,
    version         bigint      not null
);
create index figures_task_incident on query.figures_task (incident_id);

create table query.figures_walk (
    walk_id     uuid   not null,
    incident_id uuid   not null,
    held_at     timestamptz,
    cancelled   boolean not null default false,
    repeat      boolean not null,
    version     bigint not null,
    primary key (walk_id, incident_id)
);
create index figures_walk_incident on query.figures_walk (incident_id);
create index figures_incident_version on query.figures_incident (version desc);
create index figures_task_version on query.figures_task (version desc);
create index figures_walk_version on query.figures_walk (version desc);
create index figures_task_due on query.figures_task (due_at);
create index figures_task_assigned on query.figures_task (assigned_at);
