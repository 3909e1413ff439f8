-- The list of incidents at 100,000: pages and counts from indices alone, and words that carry who may read them.
drop index query.incidents_incident_type;
drop index query.incidents_incident_district;
drop index query.incidents_incident_status;
create index incidents_incident_type on query.incidents_incident (type, occurred_at desc, incident_id);
create index incidents_incident_district on query.incidents_incident (district, occurred_at desc, incident_id);
create index incidents_incident_status on query.incidents_incident (status, occurred_at desc, incident_id);

create index incidents_task_open on query.incidents_task (due_at, partner, incident_id)
    where status in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED');

create index incidents_walk_planned on query.incidents_walk (starts_at) where status = 'PLANNED';

-- Words in lower case, as se.samsvar.query.incidents.SearchWords cuts a question. Neither asks the database's locale.
create function query.incidents_words(words text) returns setof text
    language sql immutable parallel safe
as $$
    select distinct left(word, 60)
    from regexp_split_to_table(
        translate(lower(words), 'ÅÄÖÉÈÜÆØ', 'åäöéèüæø'), '[\s\u00a0!-/:-@\[-`{-~–—…”“’‘«»·]+') as word
    where word <> ''
$$;

-- The same with everything that a word ends with, down to three letters: places are found by any part of their names.
create function query.incidents_parts(words text) returns setof text
    language sql immutable parallel safe
as $$
    select distinct substr(word, part)
    from query.incidents_words(words) as word, generate_series(1, greatest(1, length(word) - 2)) as part
$$;

-- Each word with who may find it. p: everybody; x: those who may know the address; 1, 2, 3: those who may read the class
-- of the summary; the code of an organisation: that one, which wrote it. The lead reads all that it wrote.
create function query.incidents_search(district text, address text, summary text, summary_class text, author text)
    returns tsvector
    language sql immutable parallel safe
as $$
    select array_to_tsvector(array(
        select 'p:' || word from query.incidents_parts(district) as word
        union all
        select 'x:' || word from query.incidents_parts(coalesce(address, '')) as word
        union all
        select case summary_class when 'ALL_PARTNERS' then '1:' when 'AUTHORITIES' then '2:' else '3:' end || word
        from query.incidents_words(summary) as word
        union all
        select author || ':' || word from query.incidents_words(summary) as word where author <> 'ledning'))
$$;

alter table query.incidents_incident add words tsvector
    generated always as (query.incidents_search(district, address, summary, summary_class, summary_author)) stored;
create index incidents_incident_words on query.incidents_incident using gin (words);
