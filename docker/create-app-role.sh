#!/bin/bash
# Runs once, when the database is first made: the application gets a role that owns nothing.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$APP_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE tiebreak_app LOGIN PASSWORD :'password';
GRANT CONNECT ON DATABASE tiebreak TO tiebreak_app;
SQL
