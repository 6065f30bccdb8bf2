--liquibase formatted sql

--changeset ledgerlift:0016-artifacts-without-a-page
--comment: Formats without pages have artifacts that belong to none.

ALTER TABLE artifacts ALTER COLUMN page_id DROP NOT NULL;

-- Page 0 is no page, and every other one is.
ALTER TABLE artifacts ADD CONSTRAINT artifacts_page_or_none
  CHECK ((page_id IS NULL) = (page_number = 0));

--rollback DELETE FROM artifacts WHERE page_id IS NULL;
--rollback ALTER TABLE artifacts DROP CONSTRAINT artifacts_page_or_none;
--rollback ALTER TABLE artifacts ALTER COLUMN page_id SET NOT NULL;
