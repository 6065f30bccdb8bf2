package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The real program in a process of its own, to be asked, stopped and killed. */
final class ServiceProcess implements AutoCloseable {

  /** With a database to be made first, on a machine that has other things to do. */
  private static final Duration START = Duration.ofSeconds(90);

  /** What an operator is promised, see docs/operations.md. */
  private static final Duration STOP = Duration.ofSeconds(30);

  private static final Duration GLANCE = Duration.ofMillis(50);

  private final Process process;
  private final Path log;
  private final Api api;

  private ServiceProcess(Process process, Path log, Api api) {
    this.process = process;
    this.log = log;
    this.api = api;
  }

  static ServiceProcess start(ProcessBuilder command, Path log, Api api) {
    try {
      return new ServiceProcess(command.redirectOutput(log.toFile()).start(), log, api);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Returns when the service answers that it is healthy. */
  ServiceProcess awaitReady() {
    awaitHealth(status -> status.equals("healthy"));
    return this;
  }

  /** Returns when the service answers, however it is. */
  ServiceProcess awaitAnswer() {
    awaitHealth(status -> true);
    return this;
  }

  private void awaitHealth(Predicate<String> enough) {
    await("the service answers")
        .atMost(START)
        .pollInterval(GLANCE)
        .failFast(() -> assertThat(process.isAlive()).as(this::output).isTrue())
        .until(() -> health().filter(enough).isPresent());
  }

  private Optional<String> health() {
    try {
      return Optional.of(api.get("/health").json().path("status").asText());
    } catch (UncheckedIOException notListening) {
      return Optional.empty();
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** SIGSTOP: it does nothing, and does not know. */
  void freeze() {
    signal("STOP");
  }

  /** SIGCONT: it goes on as if no time had passed. */
  void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
      if (kill.waitFor() != 0) {
        throw new AssertionError("no SIG" + name + " for " + process.pid());
      }
    } catch (IOException noSuchCommand) {
      throw new UncheckedIOException(noSuchCommand);
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted", interrupted);
    }
  }

  /** The processes that it started, and those that they started. */
  List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  /** Everything printed so far. */
  String output() {
    try {
      return Files.readString(log);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** SIGKILL to the Java process alone: its database and its readers stay behind. */
  void kill() {
    process.destroyForcibly();
    awaitEnd(STOP);
  }

  /** SIGTERM; answers the exit code when the process has ended in the time that is promised. */
  int terminate() {
    process.destroy();
    awaitEnd(STOP);
    return process.exitValue();
  }

  private void awaitEnd(Duration limit) {
    try {
      if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the service does not end: " + output());
      }
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted", interrupted);
    }
  }

  /** Stops it in peace if it still runs, and by force if it does not obey. */
  @Override
  public void close() {
    if (process.isAlive()) {
      try {
        terminate();
      } finally {
        process.destroyForcibly();
      }
    }
  }
}
