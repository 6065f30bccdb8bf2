--liquibase formatted sql

--changeset ledgerlift:0002-processing-events
--comment: Everything that ever happened to the documents; entry holds the exact bytes that are hashed.

CREATE TABLE processing_events (
  id                  uuid        NOT NULL,
  document_id         uuid        NOT NULL,
  sequence            bigint      NOT NULL, -- 1, 2, 3 ... for each document
  document_version    bigint      NOT NULL,
  event_type          text        NOT NULL,
  message             text        NOT NULL,
  event_metadata      jsonb       NOT NULL,
  actor_type          text        NOT NULL,
  actor               text        NOT NULL,
  actor_authenticated boolean     NOT NULL,
  request_id          text        NOT NULL,
  address             text,
  software_version    text        NOT NULL,
  created_at          timestamptz NOT NULL,
  entry               bytea       NOT NULL, -- canonical JSON, never made anew from the columns
  leaf_hash           bytea       NOT NULL, -- SHA-256 of a zero byte and the entry (RFC 6962)

  CONSTRAINT processing_events_pkey PRIMARY KEY (id),
  CONSTRAINT processing_events_sequence_unique UNIQUE (document_id, sequence),
  CONSTRAINT processing_events_document_fkey FOREIGN KEY (document_id) REFERENCES documents (id),
  CONSTRAINT processing_events_type_known CHECK (event_type IN (
    'document_uploaded', 'processing_started', 'extraction_completed', 'processing_completed',
    'processing_failed', 'retry_scheduled', 'retry_requested', 'manual_review_started',
    'correction_made', 'correction_undone', 'review_approved', 'checks_failed',
    'document_downloaded', 'document_exported', 'document_purged')),
  CONSTRAINT processing_events_actor_known CHECK (actor_type IN ('user', 'worker', 'system')),
  CONSTRAINT processing_events_metadata_is_object CHECK (jsonb_typeof(event_metadata) = 'object'),
  CONSTRAINT processing_events_sequence_counts CHECK (sequence >= 1 AND document_version >= 1),
  CONSTRAINT processing_events_hash_fits CHECK
    (leaf_hash = sha256('\x00'::bytea || entry))
);

-- For the check of every commit (0004): many downloads of one document must not slow it down.
CREATE INDEX processing_events_by_version ON processing_events (document_id, document_version);

--rollback DROP TABLE processing_events;
