-- Tasks that somebody still has to do, written with their events: read before an incident is closed, for the digest, and
-- before a notice that waited is sent. Filled here from the events, for tasks of before.
CREATE TABLE open_task (
    task_id     uuid PRIMARY KEY,
    incident_id uuid NOT NULL,
    partner     text NOT NULL,
    title       text NOT NULL,
    due_at      timestamptz
);
CREATE INDEX open_task_incident ON open_task (incident_id);
CREATE INDEX open_task_due ON open_task (due_at);

INSERT INTO open_task (task_id, incident_id, partner, title, due_at)
SELECT (first.body ->> 'taskId')::uuid,
       (first.body ->> 'incidentId')::uuid,
       coalesce(holder.body, first.body) ->> 'partner',
       first.body ->> 'title',
       coalesce(due.body ->> 'dueAt', first.body ->> 'dueAt')::timestamptz
FROM (SELECT aggregate_identifier, convert_from(payload, 'UTF8')::jsonb AS body
      FROM domain_event
      WHERE payload_type LIKE '%TaskEvent$TaskAssigned') AS first
LEFT JOIN LATERAL (SELECT convert_from(payload, 'UTF8')::jsonb AS body
                   FROM domain_event
                   WHERE aggregate_identifier = first.aggregate_identifier
                     AND payload_type LIKE '%TaskEvent$TaskReassigned'
                   ORDER BY sequence_number DESC LIMIT 1) AS holder ON true
LEFT JOIN LATERAL (SELECT convert_from(payload, 'UTF8')::jsonb AS body
                   FROM domain_event
                   WHERE aggregate_identifier = first.aggregate_identifier
                     AND payload_type LIKE '%TaskEvent$TaskDueSet'
                   ORDER BY sequence_number DESC LIMIT 1) AS due ON true
WHERE coalesce((SELECT payload_type NOT LIKE '%TaskEvent$TaskCompleted'
                       AND payload_type NOT LIKE '%TaskEvent$TaskDeclined'
                       AND payload_type NOT LIKE '%TaskEvent$TaskCancelled'
                FROM domain_event
                WHERE aggregate_identifier = first.aggregate_identifier
                  AND (payload_type LIKE '%TaskEvent$TaskCompleted'
                    OR payload_type LIKE '%TaskEvent$TaskDeclined'
                    OR payload_type LIKE '%TaskEvent$TaskCancelled'
                    OR payload_type LIKE '%TaskEvent$TaskReassigned')
                ORDER BY sequence_number DESC LIMIT 1), true);
