-- the view is filled again from the events; from now on it also keeps the tasks that no plan has a row for, since one of
-- them may be an observation's task that is asked for again after the incident was reopened
truncate query.walks_walk, query.walks_shared, query.walks_incident, query.walks_partner, query.walks_observation,
    query.walks_task, query.walks_stop;
delete from query.token_entry where processor_name = 'walks';
delete from query.dead_letter_entry where processing_group = 'walks';
