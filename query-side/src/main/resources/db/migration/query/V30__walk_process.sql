-- the view is filled again from the events
truncate query.walks_walk, query.walks_shared, query.walks_incident, query.walks_partner, query.walks_observation;
delete from query.token_entry where processor_name = 'walks';
delete from query.dead_letter_entry where processing_group = 'walks';

alter table query.walks_observation
    add text_class  text not null,
    add text_author text;
alter table query.walks_shared
    add shared  boolean not null,
    add version bigint  not null;
