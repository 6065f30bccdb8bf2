--liquibase formatted sql

--changeset ledgerlift:0011-file-name-search splitStatements:false
--comment: Finds parts of file names by trigrams, where the server has them and lets us.

-- Without the extension searching works too: it walks documents_newest and looks at each name.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX documents_by_filename ON documents
    USING gin (original_filename gin_trgm_ops) WHERE purged_at IS NULL;
EXCEPTION
  WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
    RAISE NOTICE 'no trigram index on file names: %', SQLERRM;
END
$$;

--rollback DROP INDEX IF EXISTS documents_by_filename;
