-- The log at millions of events. One narrow row for each event holds all that it is found by, so that any choice of several
-- conditions is one question to one index: t: its type, a: who acted, o: for whom, and words with who may read them: p: every
-- auditor, 1, 2, 3: those who may read the class of the text.
create table query.audit_search (
    number      bigint primary key,
    recorded_at timestamptz not null,
    marks       tsvector    not null
);
create index audit_search_marks on query.audit_search using gin (marks) with (gin_pending_list_limit = 1024);

-- Between which numbers an hour's events lie, whatever the clocks did: in thousands.
create table query.audit_hour (
    hour     timestamptz not null,
    thousand bigint      not null,
    primary key (hour, thousand)
);

-- The view is filled again, with what is new in it.
truncate query.audit_event, query.audit_incident;
delete from query.token_entry where processor_name = 'audit';
delete from query.dead_letter_entry where processing_group = 'audit';
