--liquibase formatted sql

--changeset ledgerlift:0018-corrections
--comment: What people corrected and approved, kept over every new reading.

-- Content, unlike events: it goes with its document. Events have the digest.
CREATE TABLE corrections (
  document_id uuid        NOT NULL,
  number      integer     NOT NULL, -- among those of its document, from 1
  anchor      jsonb       NOT NULL, -- by what the table is known again
  kind        text        NOT NULL,
  edit        jsonb       NOT NULL,
  before      jsonb       NOT NULL,
  after       jsonb       NOT NULL,
  salt        text        NOT NULL,
  made_by     jsonb       NOT NULL,
  made_at     timestamptz NOT NULL,
  undone_by   jsonb,
  undone_at   timestamptz,

  CONSTRAINT corrections_pkey PRIMARY KEY (document_id, number),
  CONSTRAINT corrections_document_fkey FOREIGN KEY (document_id) REFERENCES documents (id),
  CONSTRAINT corrections_number_counts CHECK (number >= 1),
  CONSTRAINT corrections_undone_whole CHECK (num_nonnulls(undone_by, undone_at) IN (0, 2))
);

CREATE TABLE approvals (
  document_id uuid        NOT NULL,
  attempt     integer     NOT NULL,
  version     integer     NOT NULL, -- how many changes were made to its corrections until then
  approved_by jsonb       NOT NULL,
  approved_at timestamptz NOT NULL,

  CONSTRAINT approvals_pkey PRIMARY KEY (document_id, attempt, version),
  CONSTRAINT approvals_document_fkey FOREIGN KEY (document_id) REFERENCES documents (id)
);

--rollback DROP TABLE approvals;
--rollback DROP TABLE corrections;
