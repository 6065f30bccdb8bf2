--liquibase formatted sql

--changeset ledgerlift:0013-originals-in-order
--comment: Walks the originals in the order in which object stores list theirs, to find those that are gone.

CREATE INDEX documents_originals ON documents (s3_key COLLATE "C") WHERE purged_at IS NULL;

--rollback DROP INDEX documents_originals;
