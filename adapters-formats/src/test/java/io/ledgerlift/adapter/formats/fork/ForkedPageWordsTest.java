package io.ledgerlift.adapter.formats.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.DocumentReader.Limits;
import io.ledgerlift.application.port.DocumentReader.Task;
import io.ledgerlift.application.port.HeardReading;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.correction.PrintedWord;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.fixtures.hostile.LockedFiles;
import io.ledgerlift.fixtures.statement.StatementGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkedPageWordsTest {

  private static final Limits LIMITS = new Limits(100, Duration.ofSeconds(60), 72);

  @TempDir private static Path slots;
  private static ForkedPageWords words;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    words = new ForkedPageWords(TestSlots.one(slots));
  }

  @AfterAll
  static void close() {
    words.close();
  }

  @Test
  void words_are_those_of_the_reading_and_stand_in_its_cells() throws IOException {
    Task task = task(StatementGenerator.generate(7).bytes());
    HeardReading heard = new HeardReading();
    try (ForkedDocumentReader reader = new ForkedDocumentReader(TestSlots.one(slots))) {
      reader.read(task, heard);
    }

    List<PrintedWord> found = words.on(task, new PageNumber(2));

    List<Artifact> artifacts = heard.pages().get(1).artifacts();
    assertThat(found.stream().map(PrintedWord::text).sorted())
        .containsExactlyElementsOf(said(artifacts).sorted().toList());
    for (Cell cell :
        ((Table) artifacts.stream().filter(Table.class::isInstance).findFirst().orElseThrow())
            .cells()) {
      BoundingBox box = cell.box();
      assertThat(box).isNotNull();
      assertThat(
              found.stream()
                  .filter(
                      word -> box.grow(.5).contains(word.box().centerX(), word.box().centerY())))
          .as(cell.text())
          .hasSize(cell.text().split(" ").length);
    }
  }

  private static Stream<String> said(List<Artifact> artifacts) {
    return artifacts.stream()
        .flatMap(
            artifact -> {
              if (artifact instanceof Table table) {
                return Stream.concat(
                    table.cells().stream().map(Cell::text), table.unassigned().stream());
              }
              return artifact instanceof TextBlock block ? Stream.of(block.text()) : Stream.of();
            })
        .flatMap(text -> Stream.of(text.split("\\s+")));
  }

  @Test
  void a_page_that_is_not_there_has_no_words() throws IOException {
    Task task = task(StatementGenerator.generate(7).bytes());

    assertThat(words.on(task, new PageNumber(99))).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_read_says_why_and_the_next_one_is_read() throws IOException {
    Task locked = task(LockedFiles.locked().bytes());

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> words.on(locked, new PageNumber(1)))
        .extracting(Unreadable::code)
        .isEqualTo(FailureCode.ENCRYPTED);
    assertThat(words.on(task(StatementGenerator.generate(7).bytes()), new PageNumber(1)))
        .isNotEmpty();
  }

  private Task task(byte[] bytes) throws IOException {
    return new Task(
        Files.write(Files.createTempFile(folder, "a", ".pdf"), bytes), ContentType.PDF, LIMITS);
  }
}
