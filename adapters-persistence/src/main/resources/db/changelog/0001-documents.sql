--liquibase formatted sql

--changeset ledgerlift:0001-documents
--comment: The documents, their newest completed reading, and the lease of whoever reads them.

-- Drawn once for every claim; grows for ever, so that an old token never fits again.
CREATE SEQUENCE lease_token AS bigint;

CREATE TABLE documents (
  id                uuid        NOT NULL,
  s3_key            text        NOT NULL,
  original_filename text        NOT NULL,
  content_type      text        NOT NULL,
  file_size         bigint      NOT NULL,
  declared_hash     text,                 -- what the uploader said the bytes are
  source_pin        text        NOT NULL, -- ETag or version of the registered bytes
  processing_status text        NOT NULL,
  error_code        text,
  error_message     text,
  attempt           integer     NOT NULL,
  tries             integer     NOT NULL,
  retry_at          timestamptz,
  reading_attempt   integer,              -- this and the next four: the newest completed reading
  page_count        integer,
  sha256_hash       text,                 -- of the bytes that were read
  reading_artifacts jsonb,
  reading_flags     jsonb,
  duplicate_of      uuid,
  lease_token       bigint,
  lease_until       timestamptz,          -- by this server's clock
  version           bigint      NOT NULL,
  created_at        timestamptz NOT NULL,
  updated_at        timestamptz NOT NULL,
  purged_at         timestamptz,

  CONSTRAINT documents_pkey PRIMARY KEY (id),
  CONSTRAINT documents_s3_key_unique UNIQUE (s3_key),
  CONSTRAINT documents_duplicate_of_fkey FOREIGN KEY (duplicate_of) REFERENCES documents (id),
  CONSTRAINT documents_status_known CHECK
    (processing_status IN ('uploaded', 'processing', 'completed', 'failed', 'retrying')),
  CONSTRAINT documents_size_positive CHECK (file_size > 0),
  CONSTRAINT documents_tries_of_attempts CHECK (tries >= 0 AND tries <= attempt),
  CONSTRAINT documents_error_whole CHECK ((error_code IS NULL) = (error_message IS NULL)),
  CONSTRAINT documents_reading_whole CHECK
    (num_nonnulls(reading_attempt, page_count, sha256_hash, reading_artifacts, reading_flags)
      IN (0, 5)),
  CONSTRAINT documents_lease_whole CHECK ((lease_token IS NULL) = (lease_until IS NULL)),
  CONSTRAINT documents_lease_while_processing CHECK
    (lease_token IS NULL OR (processing_status = 'processing' AND purged_at IS NULL)),
  CONSTRAINT documents_version_counts CHECK (version >= 1)
);

--rollback DROP TABLE documents;
--rollback DROP SEQUENCE lease_token;
