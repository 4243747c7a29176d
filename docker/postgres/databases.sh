#!/usr/bin/env bash
# One database for each service and for Keycloak, owned by a user of the same name, whose password is in
# /run/secrets/<name>-db-password. PostgreSQL's image runs this when it makes the cluster, and only then.
set -euo pipefail

for name in membership fees awards events webhooks keycloak; do
  psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres \
    --set=name="$name" --set=password="$(<"${WEGO_SECRETS:-/run/secrets}/$name-db-password")" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
-- The same order and search everywhere: docs/architecture.md, "Data".
CREATE DATABASE :"name" OWNER :"name"
  TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done
