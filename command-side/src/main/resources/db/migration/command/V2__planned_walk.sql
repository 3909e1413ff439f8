-- Walks that are planned and neither held nor cancelled: read by the response saga to join instead of doubling.
CREATE TABLE planned_walk (
    walk_id   uuid PRIMARY KEY,
    district  text NOT NULL,
    starts_at timestamptz NOT NULL
);
CREATE INDEX planned_walk_district ON planned_walk (district);
