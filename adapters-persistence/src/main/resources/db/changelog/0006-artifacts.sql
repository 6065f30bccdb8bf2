--liquibase formatted sql

--changeset ledgerlift:0006-artifacts
--comment: What stands on the pages of each attempt.

CREATE TABLE artifacts (
  id                uuid             NOT NULL,
  document_id       uuid             NOT NULL,
  attempt           integer          NOT NULL,
  page_id           uuid             NOT NULL,
  page_number       integer          NOT NULL, -- 0 where the format has no pages
  place             integer          NOT NULL, -- among the artifacts of its page, from 0
  artifact_type     text             NOT NULL,
  s3_key            text,
  extraction_engine text             NOT NULL,
  confidence_score  double precision NOT NULL,
  bbox_x            double precision,          -- points, origin top left of the page as shown
  bbox_y            double precision,
  bbox_width        double precision,
  bbox_height       double precision,
  data              jsonb            NOT NULL,
  created_at        timestamptz      NOT NULL DEFAULT now(),

  CONSTRAINT artifacts_pkey PRIMARY KEY (id),
  CONSTRAINT artifacts_place_unique UNIQUE (document_id, attempt, page_number, place),
  CONSTRAINT artifacts_document_fkey FOREIGN KEY (document_id) REFERENCES documents (id),
  CONSTRAINT artifacts_page_fkey FOREIGN KEY (page_id) REFERENCES pages (id) ON DELETE CASCADE,
  CONSTRAINT artifacts_type_known CHECK (artifact_type IN ('text', 'table', 'figure')),
  CONSTRAINT artifacts_confidence_is_share CHECK (confidence_score BETWEEN 0 AND 1),
  CONSTRAINT artifacts_box_whole CHECK
    (num_nonnulls(bbox_x, bbox_y, bbox_width, bbox_height) IN (0, 4)),
  CONSTRAINT artifacts_place_counts CHECK (page_number >= 0 AND place >= 0)
);

-- A person looks for the tables of a document among many times as many blocks of text.
CREATE INDEX artifacts_by_type
  ON artifacts (document_id, attempt, artifact_type, page_number, place);

-- For removing pages.
CREATE INDEX artifacts_by_page ON artifacts (page_id);

--rollback DROP TABLE artifacts;
