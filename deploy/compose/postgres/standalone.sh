#!/bin/bash
# On the first start: a database, and the role that owns it.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --set=password="$(cat /run/secrets/postgres_samsvar_password)" <<'SQL'
CREATE ROLE samsvar LOGIN PASSWORD :'password';
CREATE DATABASE samsvar OWNER samsvar;
REVOKE ALL ON DATABASE samsvar FROM PUBLIC;
SQL
