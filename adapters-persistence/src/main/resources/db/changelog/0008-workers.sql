--liquibase formatted sql

--changeset ledgerlift:0008-workers
--comment: When each worker was last seen, by this server's clock.

CREATE TABLE workers (
  name    text        NOT NULL,
  seen_at timestamptz NOT NULL,

  CONSTRAINT workers_pkey PRIMARY KEY (name)
);

CREATE INDEX workers_by_last_sign ON workers (seen_at);

--rollback DROP TABLE workers;
