#!/bin/bash
# On the first start: one database, and a role for each side that has nothing on the other's schemas.
set -euo pipefail
create_role() {
  psql --set=ON_ERROR_STOP=1 --set=name="$1" --set=password="$(cat "$2")" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
SQL
}
create_role samsvar_command /run/secrets/postgres_command_password
create_role samsvar_query /run/secrets/postgres_query_password
psql --set=ON_ERROR_STOP=1 <<'SQL'
CREATE DATABASE samsvar;
REVOKE ALL ON DATABASE samsvar FROM PUBLIC;
GRANT CONNECT, CREATE ON DATABASE samsvar TO samsvar_command, samsvar_query;
\connect samsvar
REVOKE ALL ON SCHEMA public FROM PUBLIC;
SQL
