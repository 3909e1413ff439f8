create table query.inbox_task (
    task_id        uuid primary key,
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
    reason_author  text,
    version        bigint      not null
);
create index inbox_task_open on query.inbox_task (partner, due_at nulls last, task_id)
    where status in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED');
create index inbox_task_all_open on query.inbox_task (due_at nulls last, task_id)
    where status in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED');
create index inbox_task_partner on query.inbox_task (partner, version desc);
create index inbox_task_version on query.inbox_task (version desc);

create table query.inbox_incident (
    incident_id    uuid primary key,
    type           text        not null,
    district       text        not null,
    address        text,
    occurred_at    timestamptz not null,
    status         text        not null,
    summary        text        not null,
    summary_class  text        not null,
    summary_author text,
    version        bigint      not null
);

create table query.inbox_history (
    number       bigint primary key,
    task_id      uuid        not null,
    recorded_at  timestamptz not null,
    type         text        not null,
    actor        text,
    organisation text,
    payload      jsonb       not null
);
create index inbox_history_task on query.inbox_history (task_id, number);

create table query.inbox_walk (
    walk_id       uuid primary key,
    kind          text        not null,
    district      text        not null,
    starts_at     timestamptz not null,
    meeting_place text,
    status        text        not null,
    version       bigint      not null
);

create table query.inbox_invitation (
    walk_id uuid    not null,
    partner text    not null,
    reply   text,
    people  integer not null default 0,
    version bigint  not null,
    primary key (partner, walk_id)
);
