create table query.audit_event (
    number         bigint primary key,
    recorded_at    timestamptz not null,
    type           text        not null,
    revision       text,
    aggregate_type text,
    aggregate      text,
    sequence       bigint,
    actor          text,
    role           text,
    organisation   text,
    caused_by      text,
    causing_event  text,
    trace_id       text,
    message_id     text        not null unique,
    payload        jsonb       not null
);
create index audit_event_recorded on query.audit_event (recorded_at, number);
create index audit_event_type on query.audit_event (type, number);
create index audit_event_actor on query.audit_event (actor, number);
create index audit_event_organisation on query.audit_event (organisation, number);
create index audit_event_aggregate on query.audit_event (aggregate, sequence);
create index audit_event_causing on query.audit_event (causing_event, number);

create table query.audit_incident (
    incident_id uuid   not null,
    number      bigint not null,
    primary key (incident_id, number)
);
