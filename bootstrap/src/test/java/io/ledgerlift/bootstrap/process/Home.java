package io.ledgerlift.bootstrap.process;

import io.ledgerlift.adapter.persistence.embedded.EmbeddedDatabase;
import io.ledgerlift.adapter.storage.server.S3Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A folder, a port and settings of its own, on which the real program is started. Closing it ends
 * what still runs there.
 */
final class Home implements AutoCloseable {

  /** A command that starts a database of its own for itself takes some seconds. */
  private static final Duration COMMAND = Duration.ofSeconds(90);

  private final Path folder;
  private final int port = freePort();
  private final Map<String, String> settings = new TreeMap<>();
  private final List<ServiceProcess> services;
  private @Nullable TestDatabase database;
  private int commands;

  private Home(Path folder, List<ServiceProcess> services) {
    this.folder = folder;
    this.services = services;
    settings.put("LEDGERLIFT_HOME", data().toString());
    settings.put("API_PORT", Integer.toString(port));
    settings.put("LOG_FORMAT", "text");
    settings.put("PREVIEW_DPI", "50");
    settings.put("WORKER_CONCURRENCY", "2");
    settings.put("OFFICE_PROGRAM", "none");
  }

  /** Nothing is there yet. */
  static Home in(Path folder) {
    try {
      Home home = new Home(Files.createDirectories(folder).toRealPath(), new ArrayList<>());
      Files.createDirectories(home.temporary());
      return home;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Setting {@code name} is {@code value} for every process from now on. */
  Home with(String name, String value) {
    settings.put(name, value);
    return this;
  }

  /** From now on the processes here share this database instead of an embedded one. */
  Home on(TestDatabase shared) {
    database = shared;
    return with("DATABASE_URL", shared.url(shared.port()))
        .with("DATABASE_MIGRATION_URL", shared.migrationUrl(shared.port()));
  }

  /** From now on the processes here keep objects in this store. */
  Home on(S3Server store) {
    return with("S3_ENDPOINT", store.endpoint().toString())
        .with("AWS_ACCESS_KEY_ID", store.accessKey().id())
        .with("AWS_SECRET_ACCESS_KEY", store.accessKey().secret());
  }

  /** The same folder and settings at another port; closed with this one. */
  Home neighbour() {
    Home neighbour = new Home(folder, services);
    settings.forEach(neighbour.settings::putIfAbsent);
    neighbour.database = database;
    return neighbour;
  }

  /** The database that the processes here use; the embedded one must run. */
  TestDatabase database() {
    if (database != null) {
      return database;
    }
    try (EmbeddedDatabase embedded = EmbeddedDatabase.attach(data())) {
      URI address = URI.create(embedded.url().jdbc().substring("jdbc:".length()));
      return new TestDatabase(address.getPort(), address.getPath().substring(1));
    }
  }

  Map<String, String> settings() {
    return Map.copyOf(settings);
  }

  /** How many of the processes started here run. */
  int running() {
    return (int) services.stream().filter(ServiceProcess::isAlive).count();
  }

  /** What {@code LEDGERLIFT_HOME} names. */
  Path data() {
    return folder.resolve("home");
  }

  /** Where the processes put what they call temporary. */
  Path temporary() {
    return folder.resolve("tmp");
  }

  Api api() {
    return new Api(URI.create("http://localhost:" + port));
  }

  /** A service that answers. */
  ServiceProcess serve() {
    return launch("serve").awaitReady();
  }

  /** Starts a process, and does not wait for anything. */
  ServiceProcess launch(String... arguments) {
    return launch(command(arguments));
  }

  private ServiceProcess launch(ProcessBuilder command) {
    Path log = folder.resolve("service-" + services.size() + ".log");
    ServiceProcess service = ServiceProcess.start(command.redirectErrorStream(true), log, api());
    services.add(service);
    return service;
  }

  /** Starts a process that has one processor, with all that it starts; Linux only. */
  ServiceProcess launchOn(int processor, String... arguments) {
    ProcessBuilder command = command(arguments);
    command.command().addAll(0, List.of("taskset", "--cpu-list", Integer.toString(processor)));
    return launch(command);
  }

  /** Runs a command to its end. */
  Finished run(String... arguments) {
    return run(command(arguments), arguments);
  }

  /** Runs a command by another {@code java} to its end. */
  Finished runWith(Path java, String... arguments) {
    ProcessBuilder command = command(arguments);
    command.command().set(0, java.toString());
    return run(command, arguments);
  }

  private Finished run(ProcessBuilder command, String... arguments) {
    commands++;
    Path out = folder.resolve("command-" + port + "-" + commands + ".out");
    Path err = folder.resolve("command-" + port + "-" + commands + ".err");
    try {
      Process process = command.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      if (!process.waitFor(COMMAND.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(String.join(" ", arguments) + " does not end");
      }
      return new Finished(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted", interrupted);
    }
  }

  /** A command that has ended. */
  record Finished(int exit, String out, String err) {}

  /** Ends what still runs, the last first, and then a database whose service was killed. */
  @Override
  public void close() {
    Collections.reverse(services);
    services.forEach(ServiceProcess::close);
    LeftOvers.end(data());
  }

  private ProcessBuilder command(String... arguments) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As little of two cores as possible: these processes live for seconds.
    line.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.add("-Djava.io.tmpdir=" + temporary());
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add("io.ledgerlift.bootstrap.Main");
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG"));
    builder.environment().putAll(settings);
    return builder;
  }

  static int freePort() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
