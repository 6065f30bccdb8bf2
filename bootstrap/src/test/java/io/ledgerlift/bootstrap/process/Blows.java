package io.ledgerlift.bootstrap.process;

import static org.awaitility.Awaitility.await;

import io.ledgerlift.bootstrap.wire.Breakpoint;
import io.ledgerlift.bootstrap.wire.Moment;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A service under load, and what happens to it: which blows, and at which statements, by a seed.
 */
final class Blows implements AutoCloseable {

  private static final int MOST = 3;
  private static final int DOCUMENTS_A_BLOW = 4;

  /** About as many statements as that many documents cost. */
  private static final int STATEMENTS = 120;

  /** Then a blow falls at rest. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Duration START = Duration.ofSeconds(90);

  private static final String LAPSE =
      "update documents set lease_until = now() - interval '1 second' where lease_until is not null";

  private final SplittableRandom random;
  private final Wired wired;
  private final Postgres postgres;
  private final List<String> told = new ArrayList<>();
  private final List<Instant> struck = new ArrayList<>();
  private ServiceProcess api;
  private ServiceProcess worker;

  Blows(long seed, Wired wired, Postgres postgres) {
    this.random = new SplittableRandom(seed);
    this.wired = wired;
    this.postgres = postgres;
    // No document may run out of tries: what is asked here is whether each is read in the end.
    wired.home().with("MAX_ATTEMPTS", "10");
    this.api = wired.serveApi();
    startWorker();
  }

  /** One that loses its database while it starts ends: its supervisor tries again, we do not. */
  private void startWorker() {
    worker = wired.home().launch("worker");
    Workers.awaitAtWork(wired.database(), worker);
  }

  /** Lets everything happen, and reckons. */
  Reckoning strike() {
    try (Load load = new Load(wired.api())) {
      int blows = 1 + random.nextInt(MOST);
      for (int i = 0; i < blows; i++) {
        Breakpoint stop = wired.wire().stopAt(Moment.before(1 + random.nextInt(STATEMENTS)));
        load.send(DOCUMENTS_A_BLOW);
        awaitQuietly(stop);
        fall(Blow.values()[random.nextInt(Blow.values().length)], stop);
      }
      load.send(DOCUMENTS_A_BLOW);
      return Reckoning.of(wired.home(), load.journal().withBlows(struck));
    }
  }

  private void fall(Blow blow, Breakpoint stop) {
    told.add(blow + (stop.isReached() ? " within a statement" : " at rest"));
    struck.add(Instant.now());
    switch (blow) {
      case API_KILLED -> {
        api.kill();
        stop.goOn();
        api = wired.serveApi();
      }
      case WORKER_KILLED -> {
        worker.kill();
        stop.goOn();
        startWorker();
      }
      case WORKER_FROZEN -> freeze(stop);
      case WORKER_TOLD_TO_STOP -> {
        stop.goOn();
        worker.terminate();
        startWorker();
      }
      case POSTGRES_KILLED -> {
        postgres.kill();
        stop.goOn();
      }
      case WIRE_CUT -> cut(stop);
    }
    struck.add(Instant.now());
  }

  private void freeze(Breakpoint stop) {
    ServiceProcess frozen = worker;
    frozen.freeze();
    stop.goOn();
    wired.database().execute(LAPSE);
    startWorker();
    frozen.thaw();
  }

  private void cut(Breakpoint stop) {
    wired.wire().cut();
    stop.end();
    await("somebody has noticed").atMost(START).until(() -> status() == 503);
    wired.wire().mend();
  }

  private int status() {
    try {
      return wired.api().get("/v1/documents").status();
    } catch (UncheckedIOException unanswered) {
      return 0;
    }
  }

  private static void awaitQuietly(Breakpoint stop) {
    try {
      await().atMost(PATIENCE).until(stop::isReached);
    } catch (ConditionTimeoutException everythingIsDone) {
      // Then the blow falls on a service at rest.
    }
  }

  @Override
  public String toString() {
    return String.join(", ", told);
  }

  @Override
  public void close() {
    wired.close();
  }
}
