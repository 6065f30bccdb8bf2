--liquibase formatted sql

--changeset ledgerlift:0003-events-are-insert-only splitStatements:false
--comment: Nobody alters the audit trail, whatever rights the role has.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% refuses %: its rows stay as they were written',
    TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER processing_events_insert_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON processing_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Also for sessions that call themselves a replica.
ALTER TABLE processing_events ENABLE ALWAYS TRIGGER processing_events_insert_only;

--rollback DROP TRIGGER processing_events_insert_only ON processing_events;
--rollback DROP FUNCTION refuse_change();
