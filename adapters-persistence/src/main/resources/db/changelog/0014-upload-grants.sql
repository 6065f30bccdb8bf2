--liquibase formatted sql

--changeset ledgerlift:0014-upload-grants
--comment: What was granted to uploaders, so that an upload can be registered by the store's event.

CREATE TABLE upload_grants (
  s3_key            text        NOT NULL,
  original_filename text        NOT NULL,
  content_type      text        NOT NULL,
  file_size         bigint      NOT NULL,
  declared_hash     text,                 -- what the uploader said the bytes are
  expires_at        timestamptz NOT NULL, -- when the signed URL is void
  arrived           boolean     NOT NULL DEFAULT false, -- registered by the store's event
  adopted           boolean     NOT NULL DEFAULT false, -- and by its uploader since

  CONSTRAINT upload_grants_pkey PRIMARY KEY (s3_key),
  CONSTRAINT upload_grants_adopted_after_arrival CHECK (arrived OR NOT adopted)
);

CREATE INDEX upload_grants_by_age ON upload_grants (expires_at);

--rollback DROP TABLE upload_grants;
