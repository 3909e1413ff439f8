-- Notes and comments of one moment had no order of their own. The view is filled again from the events.
truncate query.incidents_incident, query.incidents_task, query.incidents_comment, query.incidents_action,
    query.incidents_notice, query.incidents_recipient, query.incidents_note, query.incidents_walk, query.incidents_reply,
    query.incidents_concern, query.incidents_timeline, query.incidents_review, query.incidents_review_action;
delete from query.token_entry where processor_name = 'incidents';
delete from query.dead_letter_entry where processing_group = 'incidents';

-- the number of the event that wrote it
alter table query.incidents_note add number bigint not null;
alter table query.incidents_comment add number bigint not null;

drop index query.incidents_note_incident;
create index incidents_note_incident on query.incidents_note (incident_id, number);
drop index query.incidents_comment_task;
create index incidents_comment_task on query.incidents_comment (task_id, number);
