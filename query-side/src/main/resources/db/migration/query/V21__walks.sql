create table query.walks_walk (
    walk_id         uuid primary key,
    kind            text        not null,
    status          text        not null,
    district        text        not null,
    starts_at       timestamptz not null,
    not_before      timestamptz not null,
    meeting_place   text,
    held_at         timestamptz,
    feedback_at     timestamptz,
    summary         text,
    summary_class   text,
    summary_author  text,
    feedback        text,
    feedback_class  text,
    feedback_author text,
    reason          text,
    reason_class    text,
    reason_author   text,
    version         bigint      not null
);
create index walks_walk_starts on query.walks_walk (starts_at desc, walk_id);
create index walks_walk_status on query.walks_walk (status, starts_at desc, walk_id);

create table query.walks_shared (
    walk_id     uuid   not null,
    incident_id uuid   not null,
    primary key (walk_id, incident_id)
);
create index walks_shared_incident on query.walks_shared (incident_id);

create table query.walks_incident (
    incident_id uuid primary key,
    type        text        not null,
    district    text        not null,
    address     text,
    occurred_at timestamptz not null,
    version     bigint      not null
);

create table query.walks_partner (
    walk_id  uuid    not null,
    partner  text    not null,
    invited  boolean not null,
    reply    text,
    people   integer not null default 0,
    attended integer,
    version  bigint  not null,
    primary key (walk_id, partner)
);
create index walks_partner_partner on query.walks_partner (partner, walk_id) where invited;

create table query.walks_observation (
    observation_id uuid        not null,
    walk_id        uuid        not null,
    category       text        not null,
    place          text        not null,
    text           text        not null,
    responsible    text,
    number         bigint      not null,
    primary key (walk_id, observation_id)
);
