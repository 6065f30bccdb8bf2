package io.ledgerlift.adapter.formats.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.DocumentReader.Task;
import io.ledgerlift.application.port.HeardReading;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.fixtures.hostile.HostileFile;
import io.ledgerlift.fixtures.hostile.HostileFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilesTest {

  /** No hostile file may hold a slot longer, watchdog and fresh child included. */
  private static final Duration BOUND = Duration.ofSeconds(30);

  @TempDir private static Path slots;
  private static ForkedDocumentReader reader;

  @BeforeAll
  static void open() {
    reader = new ForkedDocumentReader(TestSlots.one(slots));
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  static Stream<HostileFile> files() {
    return HostileFiles.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void file_ends_as_expected_within_its_bound(HostileFile file, @TempDir Path folder)
      throws IOException {
    Path path = Files.write(folder.resolve(file.fileName()), file.bytes());
    ContentType type = ContentType.of(file.contentType()).orElseThrow();
    HeardReading heard = new HeardReading();
    long start = System.nanoTime();

    String failure = failure(new Task(path, type, TestSlots.LIMITS), heard);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
    if (failure.isEmpty()) {
      assertThat(file.expectation().allowsCompletion(heard.text(), heard.flagCodes()))
          .as(
              "%s, but read <%s> and raised %s",
              file.expectation(), heard.text(), heard.flagCodes())
          .isTrue();
    } else {
      assertThat(file.expectation().allowsFailure(failure))
          .as("%s, but failed as %s", file.expectation(), failure)
          .isTrue();
    }
  }

  private static String failure(Task task, HeardReading heard) {
    try {
      reader.read(task, heard);
      return "";
    } catch (Unreadable e) {
      return e.code().code();
    }
  }
}
