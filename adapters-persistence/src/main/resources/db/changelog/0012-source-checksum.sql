--liquibase formatted sql

--changeset ledgerlift:0012-source-checksum
--comment: What the registered bytes come to, so that rot and flipped bits are noticed when they are read.

-- Absent from documents that were registered before.
ALTER TABLE documents ADD COLUMN source_checksum text;

--rollback ALTER TABLE documents DROP COLUMN source_checksum;
