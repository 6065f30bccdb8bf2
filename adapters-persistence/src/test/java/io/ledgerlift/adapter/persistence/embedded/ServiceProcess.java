package io.ledgerlift.adapter.persistence.embedded;

import io.ledgerlift.adapter.persistence.Database;
import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A service in a process of its own that can be killed: opens the database and waits for ever. */
final class ServiceProcess implements AutoCloseable {

  private static final String READY = "ready";

  private final Process process;

  private ServiceProcess(Process process) {
    this.process = process;
  }

  /** Returns when the service has opened its database. */
  static ServiceProcess start(Path home) throws IOException {
    ServiceProcess service = launch(home);
    InputStream output = service.process.getInputStream();
    StringBuilder said = new StringBuilder();
    for (int c = output.read(); c >= 0 && said.indexOf(READY) < 0; c = output.read()) {
      said.append((char) c);
    }
    if (said.indexOf(READY) < 0) {
      throw new IOException("the service did not start: " + said);
    }
    return service;
  }

  /** Returns at once. */
  static ServiceProcess launch(Path home) throws IOException {
    List<String> command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            ServiceProcess.class.getName(),
            home.toString());
    return new ServiceProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  long pid() {
    return process.pid();
  }

  /** As {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    kill();
  }

  /** The service. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedDatabase embedded = EmbeddedDatabase.open(Path.of(arguments[0]));
    Database database =
        Database.open(DatabaseSettings.of(embedded.url(), embedded.migrationUrl()), "test");
    database.workers().seen("killed");
    System.out.println(READY);
    Thread.currentThread().join();
  }
}
