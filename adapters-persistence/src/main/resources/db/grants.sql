-- What the service's role may do; `migrate` runs this when DATABASE_MIGRATION_URL names another role
-- than DATABASE_URL. Running it again changes nothing.

GRANT SELECT, INSERT, UPDATE ON documents TO ${role};

-- No UPDATE, DELETE or TRUNCATE: the role cannot even ask.
REVOKE ALL ON processing_events FROM ${role};
GRANT SELECT, INSERT ON processing_events TO ${role};

GRANT SELECT, INSERT, UPDATE, DELETE
  ON pages, artifacts, idempotency_keys, workers, scheduled_tasks, upload_grants, sent_jobs
  TO ${role};

-- What was corrected is never altered; it can be taken back, and goes with its document.
GRANT SELECT, INSERT, DELETE ON corrections, approvals TO ${role};
GRANT UPDATE (undone_by, undone_at) ON corrections TO ${role};

GRANT USAGE ON SEQUENCE lease_token TO ${role};
