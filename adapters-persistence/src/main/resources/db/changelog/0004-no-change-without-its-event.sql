--liquibase formatted sql

--changeset ledgerlift:0004-no-change-without-its-event splitStatements:false
--comment: A document changes by one version at a time, and each version has its event when it is committed.

CREATE TRIGGER documents_stay
  BEFORE DELETE OR TRUNCATE ON documents
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The lease may move within a version; everything else is a change that has to be told.
CREATE FUNCTION require_next_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  OLD.lease_token := NEW.lease_token;
  OLD.lease_until := NEW.lease_until;
  IF NEW IS DISTINCT FROM OLD AND NEW.version IS DISTINCT FROM OLD.version + 1 THEN
    RAISE EXCEPTION 'document % goes from version % to %, not to %',
      OLD.id, OLD.version, OLD.version + 1, NEW.version
      USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.id, NEW.s3_key, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.s3_key, OLD.created_at) THEN
    RAISE EXCEPTION 'document % keeps its id, key and birthday', OLD.id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER documents_count_versions
  BEFORE UPDATE ON documents
  FOR EACH ROW EXECUTE FUNCTION require_next_version();

CREATE FUNCTION require_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM processing_events
    WHERE document_id = NEW.id AND document_version = NEW.version) THEN
    RAISE EXCEPTION 'document % came to version % without a processing event', NEW.id, NEW.version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER documents_are_born_with_an_event
  AFTER INSERT ON documents
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_event();

CREATE CONSTRAINT TRIGGER documents_change_with_an_event
  AFTER UPDATE ON documents
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.version IS DISTINCT FROM OLD.version)
  EXECUTE FUNCTION require_event();

--rollback DROP TRIGGER documents_change_with_an_event ON documents;
--rollback DROP TRIGGER documents_are_born_with_an_event ON documents;
--rollback DROP FUNCTION require_event();
--rollback DROP TRIGGER documents_count_versions ON documents;
--rollback DROP FUNCTION require_next_version();
--rollback DROP TRIGGER documents_stay ON documents;
