package io.ledgerlift.adapter.persistence;

import io.ledgerlift.adapter.persistence.session.Json;
import io.ledgerlift.adapter.persistence.session.Sessions;
import io.ledgerlift.application.port.Workers;
import java.time.Duration;

/** {@link Workers} in PostgreSQL, by the server's clock. */
public final class HibernateWorkers implements Workers {

  private static final String SEEN =
      """
      insert into workers (name, seen_at) values (:name, clock_timestamp())
      on conflict (name) do update set seen_at = excluded.seen_at
      """;

  /** Takes along those that died without a word; a day is longer than anybody asks back. */
  private static final String GONE =
      "delete from workers where name = :name or seen_at < now() - interval '1 day'";

  static final String ALIVE =
      """
      select count(*) from workers
      where seen_at >= clock_timestamp() - :millis * interval '1 millisecond'
      """;

  private final Sessions sessions;

  public HibernateWorkers(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void seen(String worker) {
    write(SEEN, worker);
  }

  @Override
  public void gone(String worker) {
    write(GONE, worker);
  }

  @Override
  public int alive(Duration within) {
    return sessions
        .inTransaction(
            session ->
                session
                    .createNativeQuery(ALIVE, Long.class)
                    .setParameter("millis", within.toMillis())
                    .getSingleResult())
        .intValue();
  }

  private void write(String statement, String worker) {
    sessions.inTransaction(
        session ->
            session
                .createNativeMutationQuery(statement)
                .setParameter("name", Json.storable(worker))
                .executeUpdate());
  }
}
