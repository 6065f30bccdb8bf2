#!/usr/bin/env bash
# Run once by the PostgreSQL image when its data folder is new: makes the role under which the
# service runs. The migrations, run by the owner, grant it what it needs; changing or deleting
# events is not among it.
set -euo pipefail

psql --set ON_ERROR_STOP=1 --set password="$SERVICE_PASSWORD" \
  --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE ledgerlift LOGIN PASSWORD :'password';
SQL
