-- Who opened what: a stream of its own beside the events, and like them only ever added to. Nothing secret that stood in
-- an address is kept.
create table ledger.read (
    number       bigint generated always as identity primary key,
    at           timestamptz not null,
    actor        text        not null,
    role         text        not null,
    organisation text        not null,
    kind         text        not null,
    path         text        not null,
    query        text        not null
);
create index read_actor on ledger.read (actor, number);
create index read_actor_at on ledger.read (actor, at);
create index read_organisation on ledger.read (organisation, number);
create index read_at on ledger.read (at);

create trigger only_added before update or delete on ledger.read for each row execute function ledger.refuse();
create trigger never_emptied before truncate on ledger.read for each statement execute function ledger.refuse();

-- What is kept for other logs is as good as a witness's word only where it stays as it was.
create trigger only_added before update or delete on ledger.witnessed for each row execute function ledger.refuse();
create trigger never_emptied before truncate on ledger.witnessed for each statement execute function ledger.refuse();
