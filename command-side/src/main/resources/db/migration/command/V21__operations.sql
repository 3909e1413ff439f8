-- Event processors that stand still because somebody wants it, on every node and over restarts.
create table command.operations_pause (
    processor text primary key,
    paused_by text        not null,
    paused_at timestamptz not null
);

-- Who did what to an event processor, or to an event that waited.
create table command.operations_log (
    ordinal   bigint primary key generated always as identity,
    done_at   timestamptz not null,
    done_by   text        not null,
    deed      text        not null,
    processor text        not null,
    event     text,
    reason    text
);
