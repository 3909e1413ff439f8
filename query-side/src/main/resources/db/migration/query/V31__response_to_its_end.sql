-- these views keep events as JSON, in the shape of their day, and are filled again from the events in today's
truncate query.incidents_incident, query.incidents_task, query.incidents_comment, query.incidents_action,
    query.incidents_notice, query.incidents_note, query.incidents_walk, query.incidents_reply, query.incidents_concern,
    query.incidents_timeline;
truncate query.inbox_task, query.inbox_history, query.inbox_incident, query.inbox_walk, query.inbox_invitation;
truncate query.audit_event, query.audit_incident;
delete from query.token_entry where processor_name in ('incidents', 'inbox', 'audit');
delete from query.dead_letter_entry where processing_group in ('incidents', 'inbox', 'audit');

alter table query.incidents_incident add events bigint not null;
create index incidents_incident_merged on query.incidents_incident (merged_into) where merged_into is not null;
alter table query.incidents_task add urgency text not null;
alter table query.inbox_task add urgency text not null;

alter table query.incidents_timeline add message_id text not null;
create index incidents_timeline_message on query.incidents_timeline (message_id);

drop table query.incidents_notice;
create table query.incidents_notice (
    notice_id       uuid primary key,
    version         bigint      not null,
    incident_id     uuid        not null,
    partner         text        not null,
    kind            text        not null,
    requested_at    timestamptz not null,
    causing_event   text,
    deferred_until  timestamptz,
    deferral_reason text,
    withheld_reason text,
    withheld_at     timestamptz
);
create index incidents_notice_incident on query.incidents_notice (incident_id, requested_at);

create table query.incidents_recipient (
    notice_id  uuid    not null,
    recipient  text    not null,
    version    bigint  not null,
    state      text    not null,
    name       text    not null,
    means      text    not null,
    address    text,
    why        text    not null,
    channel    text,
    at         timestamptz,
    answer     text,
    message_id text,
    attempts   integer not null default 0,
    permanent  boolean not null default false,
    primary key (notice_id, recipient)
);

create table query.incidents_review (
    incident_id     uuid primary key,
    version         bigint not null,
    held_at         timestamptz,
    held_by         text,
    findings        text,
    findings_class  text,
    findings_author text,
    reported_at     timestamptz,
    reported_by     text,
    report          text,
    report_class    text,
    report_author   text,
    settled_at      timestamptz
);

create table query.incidents_review_action (
    task_id     uuid primary key,
    incident_id uuid        not null,
    owner       text        not null,
    title       text        not null,
    due_at      timestamptz not null,
    number      bigint      not null
);
create index incidents_review_action_incident on query.incidents_review_action (incident_id, number);
