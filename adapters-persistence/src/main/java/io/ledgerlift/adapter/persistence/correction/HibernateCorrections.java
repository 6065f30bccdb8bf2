package io.ledgerlift.adapter.persistence.correction;

import io.ledgerlift.adapter.persistence.connection.SqlFailures;
import io.ledgerlift.adapter.persistence.session.Sessions;
import io.ledgerlift.application.port.Corrections;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.correction.Approval;
import io.ledgerlift.domain.correction.Correction;
import io.ledgerlift.domain.correction.Correction.Undone;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.StatelessSession;

/** {@link Corrections} in PostgreSQL; whoever changes those of a document holds its row. */
public final class HibernateCorrections implements Corrections {

  static final String ALL =
      "select * from corrections where document_id = :document order by number";

  static final String APPROVALS =
      """
      select attempt, version, approved_by, approved_at from approvals
      where document_id = :document order by approved_at, version
      """;

  private static final String HOLD =
      "select version from documents where id = :document for no key update";

  private static final String UNDO =
      """
      update corrections set undone_by = cast(:by as jsonb), undone_at = :at
      where document_id = :document and number = :number and undone_at is null
      """;

  private static final String APPROVE =
      """
      insert into approvals (document_id, attempt, version, approved_by, approved_at)
      values (:document, :attempt, :version, cast(:by as jsonb), :at)
      """;

  private final Sessions sessions;

  public HibernateCorrections(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The classes of this package that Hibernate maps. */
  public static List<Class<?>> rows() {
    return List.of(CorrectionRow.class);
  }

  @Override
  public List<Correction> of(DocumentId id) {
    return sessions.inTransaction(session -> all(session, id));
  }

  @Override
  public List<Correction> held(DocumentId id) {
    return sessions.inTransaction(
        session -> {
          session
              .createNativeQuery(HOLD, Long.class)
              .setParameter("document", id.value())
              .getResultList();
          return all(session, id);
        });
  }

  private static List<Correction> all(StatelessSession session, DocumentId id) {
    return session
        .createNativeQuery(ALL, CorrectionRow.class)
        .setParameter("document", id.value())
        .getResultList()
        .stream()
        .map(CorrectionRow::toCorrection)
        .toList();
  }

  @Override
  public void add(DocumentId id, Correction correction) {
    try {
      sessions.inTransaction(
          session -> {
            session.insert(CorrectionRow.of(id, correction));
            return Boolean.TRUE;
          });
    } catch (RuntimeException failure) {
      throw SqlFailures.isDuplicate(failure)
          ? new IllegalStateException("number " + correction.number() + " is taken", failure)
          : failure;
    }
  }

  @Override
  public void undo(DocumentId id, Correction undone) {
    Undone how = Objects.requireNonNull(undone.undone(), "it was not taken back");
    int changed =
        sessions.inTransaction(
            session ->
                session
                    .createNativeMutationQuery(UNDO)
                    .setParameter("by", Actors.write(how.by()))
                    .setParameter("at", how.at())
                    .setParameter("document", id.value())
                    .setParameter("number", undone.number())
                    .executeUpdate());
    if (changed == 0) {
      throw new IllegalStateException("no correction " + undone.number() + " that holds");
    }
  }

  @Override
  public List<Approval> approvals(DocumentId id) {
    return sessions.inTransaction(
        session ->
            session
                .createNativeQuery(APPROVALS, Object[].class)
                .addScalar("attempt", Integer.class)
                .addScalar("version", Integer.class)
                .addScalar("approved_by", String.class)
                .addScalar("approved_at", Instant.class)
                .setParameter("document", id.value())
                .getResultList()
                .stream()
                .map(HibernateCorrections::approval)
                .toList());
  }

  private static Approval approval(Object[] row) {
    return new Approval(
        (Integer) row[0], (Integer) row[1], Actors.read((String) row[2]), (Instant) row[3]);
  }

  @Override
  public void approve(DocumentId id, Approval approval) {
    sessions.inTransaction(
        session ->
            session
                .createNativeMutationQuery(APPROVE)
                .setParameter("document", id.value())
                .setParameter("attempt", approval.attempt())
                .setParameter("version", approval.version())
                .setParameter("by", Actors.write(approval.by()))
                .setParameter("at", approval.at())
                .executeUpdate());
  }

  @Override
  public void removeAll(DocumentId id) {
    for (String table : List.of("approvals", "corrections")) {
      sessions.inTransaction(
          session ->
              session
                  .createNativeMutationQuery(
                      "delete from " + table + " where document_id = :document")
                  .setParameter("document", id.value())
                  .executeUpdate());
    }
  }
}
