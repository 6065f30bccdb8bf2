--liquibase formatted sql

--changeset ledgerlift:0005-pages
--comment: The pages of each attempt to read a document.

CREATE TABLE pages (
  id             uuid             NOT NULL,
  document_id    uuid             NOT NULL,
  attempt        integer          NOT NULL,
  page_number    integer          NOT NULL,
  width          double precision NOT NULL, -- points, of the page as shown
  height         double precision NOT NULL,
  rotation       integer          NOT NULL, -- degrees
  preview_s3_key text,
  flags          jsonb            NOT NULL,

  CONSTRAINT pages_pkey PRIMARY KEY (id),
  CONSTRAINT pages_number_unique UNIQUE (document_id, attempt, page_number),
  CONSTRAINT pages_document_fkey FOREIGN KEY (document_id) REFERENCES documents (id),
  CONSTRAINT pages_number_counts CHECK (page_number >= 1 AND attempt >= 1)
);

--rollback DROP TABLE pages;
