-- the walks with the meetings around them; the sequences are those of RFC 5545, by the walk's own count of events
create table query.calendar_walk (
    walk_id              uuid primary key,
    district             text        not null,
    starts_at            timestamptz not null,
    place                text,
    sequence             bigint      not null,
    cancelled            boolean     not null default false,
    pre_meeting_at       timestamptz,
    pre_meeting_place    text,
    pre_meeting_sequence bigint      not null default 0,
    feedback_at          timestamptz,
    feedback_place       text,
    feedback_sequence    bigint      not null default 0,
    changed_at           timestamptz not null,
    version              bigint      not null
);
create index calendar_walk_starts on query.calendar_walk (starts_at);

create table query.calendar_guest (
    partner text   not null,
    walk_id uuid   not null,
    version bigint not null,
    primary key (partner, walk_id)
);
create index calendar_guest_walk on query.calendar_guest (walk_id);

-- who may subscribe; the token itself is kept nowhere
create table query.calendar_token (
    partner  text    not null,
    token_id uuid    not null,
    sha256   text    not null,
    revoked  boolean not null default false,
    version  bigint  not null,
    primary key (partner, token_id)
);
