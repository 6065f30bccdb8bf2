package io.ledgerlift.adapter.storage.server;

import static org.awaitility.Awaitility.await;

import io.ledgerlift.adapter.storage.signing.AccessKey;
import io.ledgerlift.application.Needs;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real MinIO server in a process and a folder of its own; {@code go install
 * github.com/minio/minio@latest} makes its program.
 */
public final class MinioServer implements S3Server, AutoCloseable {

  private static final AccessKey KEY = new AccessKey("minio-test-id", "minio-test-secret");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final Duration START = Duration.ofSeconds(60);

  private final @Nullable Running running;

  private MinioServer(@Nullable Running running) {
    this.running = running;
  }

  private record Running(Process process, Path folder, int port) {}

  /** A server that answers, where the program is found on the path or among those that Go made. */
  public static MinioServer start() throws IOException {
    Optional<Path> program = program();
    return new MinioServer(program.isPresent() ? run(program.get()) : null);
  }

  @Override
  public void require() {
    Needs.that(running != null, "no program named minio on the path or in Go's bin folder");
  }

  @Override
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + running().port());
  }

  @Override
  public AccessKey accessKey() {
    return KEY;
  }

  @Override
  public boolean supportsKeysBelowKeys() {
    return true;
  }

  @Override
  public void close() throws IOException {
    if (running != null) {
      running.process().destroyForcibly();
      await("MinIO has ended").until(() -> !running.process().isAlive());
      S3ProxyServer.remove(running.folder());
    }
  }

  private Running running() {
    if (running == null) {
      throw new IllegalStateException("ask with require() first");
    }
    return running;
  }

  private static Running run(Path program) throws IOException {
    Path folder = Files.createTempDirectory("minio");
    int port = freePort();
    ProcessBuilder command =
        new ProcessBuilder(
            program.toString(),
            "server",
            folder.resolve("data").toString(),
            "--address",
            "127.0.0.1:" + port,
            "--console-address",
            "127.0.0.1:" + freePort());
    command.environment().put("MINIO_ROOT_USER", KEY.id());
    command.environment().put("MINIO_ROOT_PASSWORD", KEY.secret());
    command.environment().put("MINIO_UPDATE", "off");
    command.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    Process process = command.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    await("MinIO answers")
        .atMost(START)
        .failFast("MinIO ended", () -> !process.isAlive())
        .until(() -> isHealthy(port));
    return new Running(process, folder, port);
  }

  private static boolean isHealthy(int port) {
    try {
      URI health = URI.create("http://127.0.0.1:" + port + "/minio/health/live");
      HttpRequest question = HttpRequest.newBuilder(health).build();
      return HTTP.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted", interrupted);
    }
  }

  private static Optional<Path> program() {
    String path = System.getenv().getOrDefault("PATH", "");
    String go = System.getenv().getOrDefault("GOPATH", System.getProperty("user.home") + "/go");
    return Stream.concat(Stream.of(path.split(File.pathSeparator)), Stream.of(go + "/bin"))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, "minio"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
