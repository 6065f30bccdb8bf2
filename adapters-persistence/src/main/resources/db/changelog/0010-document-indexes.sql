--liquibase formatted sql

--changeset ledgerlift:0010-document-indexes
--comment: One index for each question that a list, a worker or the reconciler asks.

CREATE INDEX documents_newest ON documents (created_at DESC, id DESC)
  WHERE purged_at IS NULL;

CREATE INDEX documents_newest_by_status ON documents (processing_status, created_at DESC, id DESC)
  WHERE purged_at IS NULL;

CREATE INDEX documents_due ON documents (created_at, id)
  WHERE purged_at IS NULL AND processing_status IN ('uploaded', 'retrying');

CREATE INDEX documents_lapsed ON documents (lease_until)
  WHERE lease_until IS NOT NULL;

CREATE INDEX documents_by_digest ON documents (sha256_hash, created_at, id)
  WHERE purged_at IS NULL AND sha256_hash IS NOT NULL;

-- For the foreign key only: documents that name another one as their elder.
CREATE INDEX documents_duplicates ON documents (duplicate_of)
  WHERE duplicate_of IS NOT NULL;

--rollback DROP INDEX documents_duplicates;
--rollback DROP INDEX documents_by_digest;
--rollback DROP INDEX documents_lapsed;
--rollback DROP INDEX documents_due;
--rollback DROP INDEX documents_newest_by_status;
--rollback DROP INDEX documents_newest;
