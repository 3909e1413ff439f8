-- how each organisation is reached; what is removed keeps its row, emptied, so that a repeated event can't bring it back
create table query.partners_contact (
    partner    text    not null,
    contact_id uuid    not null,
    removed    boolean not null default false,
    name       text    not null,
    means      text    not null,
    address    text    not null,
    language   text    not null,
    always     boolean not null,
    deputy     uuid,
    -- the number of the event that first saved it
    first_said bigint  not null,
    version    bigint  not null,
    primary key (partner, contact_id)
);

create table query.partners_routine (
    partner     text primary key,
    shifts      jsonb   not null default '[]',
    -- whether anybody has said when it wants to hear from us
    routine_set boolean not null default false,
    quiet_from  time,
    quiet_until time,
    digest      boolean not null default false,
    version     bigint  not null
);

create table query.partners_exception (
    partner      text        not null,
    exception_id uuid        not null,
    removed      boolean     not null default false,
    contact_id   uuid        not null,
    away_from    timestamptz not null,
    away_until   timestamptz not null,
    replacement  uuid,
    -- the number of the event that last said it
    said         bigint      not null,
    version      bigint      not null,
    primary key (partner, exception_id)
);

create table query.partners_token (
    partner   text        not null,
    token_id  uuid        not null,
    revoked   boolean     not null default false,
    label     text        not null,
    issued_at timestamptz not null,
    version   bigint      not null,
    primary key (partner, token_id)
);
