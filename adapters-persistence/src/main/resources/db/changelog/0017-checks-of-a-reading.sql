--liquibase formatted sql

--changeset ledgerlift:0017-checks-of-a-reading
--comment: How many checks of a reading passed, failed, and could not be proven.

-- Absent from readings that completed before they were counted.
ALTER TABLE documents ADD COLUMN reading_checks jsonb;

--rollback ALTER TABLE documents DROP COLUMN reading_checks;
