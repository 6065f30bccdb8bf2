package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** How workers are told by what they send. */
final class Workers {

  private Workers() {}

  /** Whether this statement opens the transaction that completes a reading; it locks no row yet. */
  static boolean completes(String sql) {
    return sql.contains("pg_advisory_xact_lock(hashtextextended");
  }

  /** Whether this statement asks if the lease is still held, before results are stored. */
  static boolean stores(String sql) {
    return sql.contains("select attempt from documents") && sql.contains("for share");
  }

  /** The numbers of the processes that began a reading. */
  static Set<Long> readers(TestDatabase database) {
    return database
        .ask(
            "select distinct split_part(actor, '-', 2) from processing_events"
                + " where event_type = 'processing_started'")
        .stream()
        .map(Long::valueOf)
        .collect(Collectors.toSet());
  }

  /** Returns when these have shown that they live. */
  static void awaitAtWork(TestDatabase database, ServiceProcess... workers) {
    for (ServiceProcess worker : workers) {
      await("the worker shows that it lives")
          .atMost(Duration.ofSeconds(90))
          .failFast(() -> assertThat(worker.isAlive()).as(worker::output).isTrue())
          .until(() -> !database.ask(named(worker)).isEmpty());
    }
  }

  private static String named(ServiceProcess worker) {
    return "select name from workers where name like 'worker-" + worker.pid() + "-%'";
  }
}
