package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.Needs;
import io.ledgerlift.bootstrap.process.Home.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file gives one result, byte for byte, whatever runs the program and wherever. */
class SameReadingOnEveryJavaTest {

  private static final int OTHER_JAVA = 25;

  private static final List<String> PLACES =
      List.of(
          "-Duser.language=tr -Duser.country=TR -Duser.timezone=Europe/Istanbul",
          "-Duser.language=de -Duser.country=DE -Duser.timezone=Europe/Berlin",
          "-Duser.language=hi -Duser.country=IN -Duser.timezone=Asia/Kolkata");

  private static final int READINGS = 50;

  @TempDir Path folder;
  private Home home;
  private Path file;
  private byte[] usual;

  @BeforeEach
  void readAsUsual() throws IOException {
    home = Home.in(folder);
    file = Files.write(folder.resolve("statement.pdf"), Samples.statement().bytes());
    usual = read("usual", ownJava());
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void in_another_country_and_on_another_java() throws IOException {
    Optional<Path> other = otherJava();
    Needs.that(other.isPresent(), "no JDK " + OTHER_JAVA + " here");

    home.with("JAVA_TOOL_OPTIONS", PLACES.get(0)).with("WORKER_CONCURRENCY", "1");

    assertThat(read("other", other.orElseThrow())).isEqualTo(usual);
  }

  @Test
  @Tag("long")
  void fifty_times() throws IOException {
    for (int i = 0; i < READINGS; i++) {
      home.with("JAVA_TOOL_OPTIONS", PLACES.get(i % PLACES.size()))
          .with("WORKER_CONCURRENCY", Integer.toString(1 + i % 4));
      Path java =
          i % 2 == 0 ? ownJava() : otherJava().orElseGet(SameReadingOnEveryJavaTest::ownJava);

      assertThat(read("reading-" + i, java)).as("reading %d", i).isEqualTo(usual);
    }
  }

  private byte[] read(String name, Path java) throws IOException {
    Path out = folder.resolve(name);
    Finished read = home.runWith(java, "process-file", file.toString(), "--out", out.toString());
    assertThat(read.exit()).as(read.err()).isZero();
    return Files.readAllBytes(out.resolve("artifacts.json"));
  }

  private static Path ownJava() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** Where CI services and Debian keep theirs. */
  private static Optional<Path> otherJava() throws IOException {
    String told = System.getenv("JAVA_HOME_" + OTHER_JAVA + "_X64");
    Path usual = Path.of("/usr/lib/jvm");
    try (Stream<Path> installed = Files.isDirectory(usual) ? Files.list(usual) : Stream.of()) {
      Stream<Path> others = installed.filter(SameReadingOnEveryJavaTest::isOther).sorted();
      return Stream.concat(Stream.ofNullable(told).map(Path::of), others)
          .map(home -> home.resolve("bin/java"))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }

  private static boolean isOther(Path home) {
    return home.getFileName().toString().matches("(.*\\D)?" + OTHER_JAVA + "(\\D.*)?");
  }
}
