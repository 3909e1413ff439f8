-- How far an import has come, for whoever watches it at another node.
CREATE TABLE import_progress (
    import_id uuid PRIMARY KEY,
    ordinal   bigint GENERATED ALWAYS AS IDENTITY,
    progress  jsonb NOT NULL
);
