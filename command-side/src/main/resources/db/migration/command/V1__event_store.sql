-- Only events draw from the sequence behind global_index: every other use would be a gap that readers must remember.
CREATE TABLE command.domain_event (
  global_index bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  aggregate_identifier text NOT NULL,
  sequence_number bigint NOT NULL,
  aggregate_type text,
  event_identifier text NOT NULL UNIQUE,
  metadata bytea,
  payload bytea NOT NULL,
  payload_revision text,
  payload_type text NOT NULL,
  recorded_at text NOT NULL,
  UNIQUE (aggregate_identifier, sequence_number)
);

CREATE TABLE command.snapshot (
  aggregate_identifier text NOT NULL,
  sequence_number bigint NOT NULL,
  aggregate_type text NOT NULL,
  event_identifier text NOT NULL UNIQUE,
  metadata bytea,
  payload bytea NOT NULL,
  payload_revision text,
  payload_type text NOT NULL,
  recorded_at text NOT NULL,
  PRIMARY KEY (aggregate_identifier, sequence_number)
);

CREATE TABLE command.token_entry (
  processor_name text NOT NULL,
  segment integer NOT NULL,
  token bytea,
  token_type text,
  claimed_at text,
  owner text,
  PRIMARY KEY (processor_name, segment)
);

CREATE TABLE command.saga_entry (
  saga_id text PRIMARY KEY,
  saga_type text,
  revision text,
  serialized_saga bytea
);

CREATE TABLE command.association_value_entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  association_key text NOT NULL,
  association_value text,
  saga_id text NOT NULL,
  saga_type text NOT NULL
);
CREATE INDEX association_by_value ON command.association_value_entry (saga_type, association_key, association_value);
CREATE INDEX association_by_saga ON command.association_value_entry (saga_id, saga_type);

CREATE TABLE command.dead_letter_entry (
  dead_letter_id text PRIMARY KEY,
  processing_group text NOT NULL,
  sequence_identifier text NOT NULL,
  sequence_index bigint NOT NULL,
  message_type text NOT NULL,
  event_identifier text NOT NULL,
  recorded_at text NOT NULL,
  payload_type text NOT NULL,
  payload_revision text,
  payload bytea NOT NULL,
  metadata bytea,
  aggregate_type text,
  aggregate_identifier text,
  sequence_number bigint,
  token_type text,
  token bytea,
  enqueued_at text NOT NULL,
  last_touched text,
  processing_started text,
  cause_type text,
  cause_message text,
  diagnostics bytea,
  UNIQUE (processing_group, sequence_identifier, sequence_index)
);

CREATE TABLE command.scheduled_tasks (
  task_name text NOT NULL,
  task_instance text NOT NULL,
  task_data bytea,
  execution_time timestamptz NOT NULL,
  picked boolean NOT NULL,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint NOT NULL,
  priority smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON command.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON command.scheduled_tasks (last_heartbeat);
