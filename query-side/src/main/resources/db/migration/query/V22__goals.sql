create table query.goals_action (
    incident_id uuid        not null,
    action_id   uuid        not null,
    goal_area   text        not null,
    activity    text        not null,
    logged_at   timestamptz not null,
    number      bigint      not null,
    primary key (incident_id, action_id)
);
create index goals_action_logged on query.goals_action (logged_at) include (goal_area, activity, incident_id);
create index goals_action_number on query.goals_action (number desc);

create table query.goals_incident (
    incident_id uuid primary key,
    district    text   not null,
    version     bigint not null
);
create index goals_incident_district on query.goals_incident (district, incident_id);
