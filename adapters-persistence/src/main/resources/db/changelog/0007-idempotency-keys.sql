--liquibase formatted sql

--changeset ledgerlift:0007-idempotency-keys
--comment: Which registration a caller's own key stood for.

CREATE TABLE idempotency_keys (
  idempotency_key text        NOT NULL,
  request_hash    text        NOT NULL,
  document_id     uuid        NOT NULL,
  used_at         timestamptz NOT NULL,

  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (idempotency_key)
);

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (used_at);

--rollback DROP TABLE idempotency_keys;
