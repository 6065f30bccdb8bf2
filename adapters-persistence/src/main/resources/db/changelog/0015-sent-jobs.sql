--liquibase formatted sql

--changeset ledgerlift:0015-sent-jobs
--comment: Which jobs were sent to a queue that cannot be asked what is on it.

CREATE TABLE sent_jobs (
  document_id uuid        NOT NULL,
  attempt     integer     NOT NULL,
  again       integer     NOT NULL, -- how often it was sent anew
  lapses_at   timestamptz NOT NULL, -- by this server's clock; then it counts as lost

  CONSTRAINT sent_jobs_pkey PRIMARY KEY (document_id, attempt)
);

CREATE INDEX sent_jobs_by_age ON sent_jobs (lapses_at);

--rollback DROP TABLE sent_jobs;
