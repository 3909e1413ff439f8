-- What was sealed of the events, and how it was signed. Nothing here is built from anything else, and nothing is ever
-- rewritten: a view that is dropped and filled again takes nothing of this with it.
create table ledger.leaf (
    position bigint primary key,
    number   bigint not null unique,
    hash     bytea  not null check (octet_length(hash) = 32)
);

-- The roots over 256, 65,536 and 16,777,216 complete leaves; others are computed from these.
create table ledger.subtree (
    level smallint not null,
    begin bigint   not null,
    hash  bytea    not null check (octet_length(hash) = 32),
    primary key (level, begin)
);

create table ledger.checkpoint (
    id        bigint generated always as identity primary key,
    size      bigint      not null,
    sealed_at timestamptz not null,
    note      text        not null
);
create index checkpoint_size on ledger.checkpoint (size, id);

-- The keys in their order; the name of the log is that of its first key and never changes.
create table ledger.signer (
    from_size  bigint      not null,
    verifier   text        not null,
    since      timestamptz not null,
    countersigned boolean  not null,
    id         integer generated always as identity primary key
);

-- What each witness was last told, and what it answered.
create table ledger.witness (
    name        text primary key,
    size        bigint,
    told_at     timestamptz,
    tried_at    timestamptz not null,
    cosignature text,
    failure     text
);

-- Checkpoints of others that this installation is the witness of.
create table ledger.witnessed (
    origin  text        not null,
    size    bigint      not null,
    note    text        not null,
    seen_at timestamptz not null,
    primary key (origin, size)
);

create function ledger.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger is only ever added to';
end $$;

create trigger only_added before update or delete on ledger.leaf for each row execute function ledger.refuse();
create trigger never_emptied before truncate on ledger.leaf for each statement execute function ledger.refuse();
create trigger only_added before update or delete on ledger.subtree for each row execute function ledger.refuse();
create trigger never_emptied before truncate on ledger.subtree for each statement execute function ledger.refuse();
create trigger only_added before update or delete on ledger.checkpoint for each row execute function ledger.refuse();
create trigger never_emptied before truncate on ledger.checkpoint for each statement execute function ledger.refuse();
create trigger only_added before update or delete on ledger.signer for each row execute function ledger.refuse();
create trigger never_emptied before truncate on ledger.signer for each statement execute function ledger.refuse();
