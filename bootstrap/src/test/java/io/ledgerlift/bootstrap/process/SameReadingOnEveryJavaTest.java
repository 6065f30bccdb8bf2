package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.adapter.formats.office.Typesetter;
import io.ledgerlift.application.Needs;
import io.ledgerlift.bootstrap.process.Home.Finished;
import io.ledgerlift.fixtures.scan.ScanDesign;
import io.ledgerlift.fixtures.scan.Scanner;
import io.ledgerlift.fixtures.statement.StatementGenerator;
import io.ledgerlift.fixtures.word.WordGenerator;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

  @BeforeEach
  void open() {
    home = Home.in(folder);
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void in_another_country_and_on_another_java() throws IOException {
    Optional<Path> other = otherJava();
    Needs.that(other.isPresent(), "no JDK " + OTHER_JAVA + " here");
    Path file = written(Samples.statement());
    String usual = read(file, "usual", ownJava());

    home.with("JAVA_TOOL_OPTIONS", PLACES.get(0)).with("WORKER_CONCURRENCY", "1");

    assertThat(read(file, "other", other.orElseThrow())).isEqualTo(usual);
  }

  /** A print, a scan of one, and a Word file. */
  static Stream<Upload> files() {
    return Stream.of(
        Samples.statement(),
        Samples.of(Scanner.scan(StatementGenerator.generate(8), ScanDesign.WORN, 8)),
        Samples.of(WordGenerator.generate(8)));
  }

  @ParameterizedTest
  @MethodSource("files")
  @Tag("long")
  void fifty_times(Upload upload) throws IOException {
    Path file = written(upload);
    Typesetter.found()
        .ifPresent(office -> home.with("OFFICE_PROGRAM", office.program().toString()));
    String usual = read(file, "usual", ownJava());
    for (int i = 0; i < READINGS; i++) {
      home.with("JAVA_TOOL_OPTIONS", PLACES.get(i % PLACES.size()))
          .with("WORKER_CONCURRENCY", Integer.toString(1 + i % 4));
      Path java =
          i % 2 == 0 ? ownJava() : otherJava().orElseGet(SameReadingOnEveryJavaTest::ownJava);

      assertThat(read(file, "reading-" + i, java)).as("reading %d", i).isEqualTo(usual);
    }
  }

  private Path written(Upload upload) throws IOException {
    return Files.write(folder.resolve(upload.filename()), upload.bytes());
  }

  private String read(Path file, String name, Path java) throws IOException {
    Path out = folder.resolve(name);
    Finished read = home.runWith(java, "process-file", file.toString(), "--out", out.toString());
    assertThat(read.exit()).as(read.err()).isZero();
    return Files.readString(out.resolve("artifacts.json"));
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
