package io.ledgerlift.adapter.persistence;

import io.ledgerlift.adapter.persistence.session.Sessions;
import io.ledgerlift.application.port.SentJobs;
import io.ledgerlift.application.port.WorkQueue.Job;
import java.time.Duration;

/** {@link SentJobs} in PostgreSQL, by the server's clock; one statement decides who sends. */
public final class HibernateSentJobs implements SentJobs {

  /** Waits for another transaction that notes the same job, and then sees its note. */
  static final String NOTE =
      """
      insert into sent_jobs as noted (document_id, attempt, again, lapses_at)
      values (:document, :attempt, 0, clock_timestamp() + :millis * interval '1 millisecond')
      on conflict (document_id, attempt) do update set
        again = least(noted.again + 1, :doublings),
        lapses_at = clock_timestamp()
          + power(2, least(noted.again + 1, :doublings)) * :millis * interval '1 millisecond'
      where noted.lapses_at <= clock_timestamp()
      """;

  private static final String FORGET =
      "delete from sent_jobs where document_id = :document and attempt = :attempt";

  static final String FORGET_LAPSED =
      "delete from sent_jobs where lapses_at < now() - :millis * interval '1 millisecond'";

  private final Sessions sessions;

  public HibernateSentJobs(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public boolean note(Job job, Duration lasting) {
    return sessions.inTransaction(
        session ->
            session
                    .createNativeMutationQuery(NOTE)
                    .setParameter("document", job.documentId().value())
                    .setParameter("attempt", job.attempt())
                    .setParameter("millis", lasting.toMillis())
                    .setParameter("doublings", DOUBLINGS)
                    .executeUpdate()
                == 1);
  }

  @Override
  public void forget(Job job) {
    sessions.inTransaction(
        session ->
            session
                .createNativeMutationQuery(FORGET)
                .setParameter("document", job.documentId().value())
                .setParameter("attempt", job.attempt())
                .executeUpdate());
  }

  @Override
  public void forgetLapsed(Duration ago) {
    sessions.inTransaction(
        session ->
            session
                .createNativeMutationQuery(FORGET_LAPSED)
                .setParameter("millis", ago.toMillis())
                .executeUpdate());
  }
}
