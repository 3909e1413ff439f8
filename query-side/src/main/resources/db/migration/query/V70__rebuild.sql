-- Rebuilds of the views beside the live ones. No view's name begins like this one's, so that a swap leaves it alone.
create table query.rebuild (
    rebuild_id  uuid primary key,
    -- the order in which they were started
    ordinal     bigint      not null generated always as identity,
    state       text        not null,
    phase       text        not null,
    started_at  timestamptz not null,
    started_by  text        not null,
    -- a digest of the classes that it is made by: another version of them must not go on with it
    code        text,
    -- who works on it, and when that was last seen to go on
    worker      text,
    beat_at     timestamptz not null default now(),
    taken_up    integer     not null default 0,
    target      bigint      not null default -1,
    position    bigint      not null default -1,
    handled     bigint      not null default 0,
    finished_at timestamptz,
    differences bigint,
    result      jsonb,
    reason      text,
    swapped_at  timestamptz,
    swapped_by  text
);
create unique index rebuild_one_at_a_time on query.rebuild ((true)) where state in ('RUNNING', 'SWAPPING');
create index rebuild_started on query.rebuild (ordinal desc);
