-- Who is signed in at any node. The names of the columns are those of Spring Session.
create table query.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index session_by_id on query.session (session_id);
create index session_by_expiry on query.session (expiry_time);

create table query.session_attributes (
    session_primary_id char(36)     not null references query.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
