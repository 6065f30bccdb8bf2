package io.ledgerlift.adapter.formats.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.adapter.formats.ocr.OcrHere;
import io.ledgerlift.adapter.formats.office.OfficeHere;
import io.ledgerlift.adapter.formats.office.Typesetter;
import io.ledgerlift.application.port.DocumentReader;
import io.ledgerlift.application.port.DocumentReaderContract;
import io.ledgerlift.application.port.HeardReading;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.fixtures.GeneratedDocument;
import io.ledgerlift.fixtures.hostile.BrokenFiles;
import io.ledgerlift.fixtures.hostile.LockedFiles;
import io.ledgerlift.fixtures.scan.ScanDesign;
import io.ledgerlift.fixtures.scan.Scanner;
import io.ledgerlift.fixtures.statement.StatementGenerator;
import io.ledgerlift.fixtures.statement.StatementLayouts;
import io.ledgerlift.fixtures.word.WordDocument;
import io.ledgerlift.fixtures.word.WordGenerator;
import io.ledgerlift.fixtures.word.WordMarkup;
import io.ledgerlift.fixtures.word.WordPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkedDocumentReaderTest extends DocumentReaderContract {

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

  @Override
  protected DocumentReader reader() {
    return reader;
  }

  @Override
  protected byte[] document(String... lines) {
    return TestPdf.ofLines(lines);
  }

  @Override
  protected byte[] wordFile(String... paragraphs) {
    String body = Stream.of(paragraphs).map(WordMarkup::paragraph).collect(Collectors.joining());
    return new WordPackage(body).bytes();
  }

  @Override
  protected byte[] locked() {
    return LockedFiles.locked().bytes();
  }

  @Override
  protected byte[] damaged() {
    return BrokenFiles.headerOnly().bytes();
  }

  @Test
  void a_scan_is_read_from_its_pixels_and_says_so() {
    OcrHere.needed();
    GeneratedDocument print = StatementGenerator.generate(0, StatementLayouts.GRID);
    HeardReading heard = new HeardReading();

    reader.read(task(Scanner.scan(print, ScanDesign.OFFICE, 1).bytes()), heard);

    assertThat(heard.pages())
        .allSatisfy(
            page -> {
              assertThat(page.flags())
                  .extracting(QualityFlag::code)
                  .contains(QualityFlag.Code.READ_FROM_PIXELS);
              assertThat(page.artifacts())
                  .extracting(artifact -> artifact.engine().name())
                  .containsOnly("test+tesseract");
            });
    assertThat(heard.pages().get(0).artifacts())
        .filteredOn(Artifact.Table.class::isInstance)
        .isNotEmpty();
  }

  @Test
  void a_word_file_gets_pages_and_places_from_libreoffice(@TempDir Path folder) {
    Typesetter office = OfficeHere.needed();
    WordDocument word = WordGenerator.generate(3);
    HeardReading heard = new HeardReading();

    read(word, TestSlots.with(folder, office), heard);

    assertThat(heard.pages()).hasSizeGreaterThan(1).hasSize(heard.pageCount());
    assertThat(heard.previews()).hasSize(heard.pageCount());
    assertThat(heard.pages())
        .allSatisfy(
            page ->
                assertThat(page.flags())
                    .extracting(QualityFlag::code)
                    .containsExactly(QualityFlag.Code.RENDERED_LAYOUT));
    List<Table> tables = tables(heard.pages().stream().flatMap(page -> page.artifacts().stream()));
    assertThat(tables).hasSameSizeAs(word.tables());
    tables.forEach(ForkedDocumentReaderTest::assertStandsInRowsAndColumns);
    assertThat(folder).isDirectoryNotContaining("glob:**print*");
  }

  @Test
  void a_word_file_that_cannot_be_laid_out_is_read_all_the_same(@TempDir Path folder)
      throws IOException {
    Path broken = Files.writeString(folder.resolve("office.sh"), "#!/bin/sh\nexit 1\n");
    Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rwx------"));
    WordDocument word = WordGenerator.generate(3);
    HeardReading heard = new HeardReading();

    read(word, TestSlots.with(folder, new Typesetter(broken)), heard);

    assertThat(heard.pageCount()).isZero();
    assertThat(heard.flagCodes()).contains(QualityFlag.Code.RENDERING_FAILED);
    assertThat(tables(heard.unplaced().stream())).hasSameSizeAs(word.tables());
  }

  private static void read(WordDocument word, SlotSettings slots, HeardReading heard) {
    try (ForkedDocumentReader reader = new ForkedDocumentReader(slots)) {
      Path file = Files.write(slots.tempFolder().resolve("file.docx"), word.bytes());
      reader.read(new DocumentReader.Task(file, ContentType.DOCX, TestSlots.LIMITS), heard);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Table> tables(Stream<Artifact> artifacts) {
    return artifacts.filter(Table.class::isInstance).map(Table.class::cast).toList();
  }

  /** Nearly every cell has a place, right of the cell before and below the one above. */
  private static void assertStandsInRowsAndColumns(Table table) {
    List<Cell> filled = table.cells().stream().filter(cell -> !cell.text().isEmpty()).toList();
    List<Cell> placed = filled.stream().filter(cell -> cell.box() != null).toList();
    assertThat(placed.size()).isGreaterThanOrEqualTo(filled.size() - 1);
    for (Cell one : placed) {
      for (Cell other : placed) {
        BoundingBox box = Objects.requireNonNull(one.box());
        BoundingBox next = Objects.requireNonNull(other.box());
        boolean onePage = Objects.equals(one.elsewhere(), other.elsewhere());
        if (onePage && one.row() == other.row() && one.lastColumn() < other.column()) {
          assertThat(next.x()).as("%s | %s", one, other).isGreaterThanOrEqualTo(box.right());
        }
        if (onePage && one.column() == other.column() && one.lastRow() < other.row()) {
          assertThat(next.y()).as("%s / %s", one, other).isGreaterThan(box.y());
        }
      }
    }
  }

  @Test
  void children_are_kept_for_the_next_document() {
    read(document("one"), new HeardReading());
    Set<Long> children = children();

    read(document("two"), new HeardReading());

    assertThat(children()).isEqualTo(children);
  }

  @Test
  void children_are_replaced_after_their_share_of_documents(@TempDir Path folder) {
    try (ForkedDocumentReader strict =
        new ForkedDocumentReader(TestSlots.replacedAfter(folder, 1))) {
      Set<Long> others = children();

      strict.read(task(document("one")), new HeardReading());

      assertThat(children()).isEqualTo(others);
      assertThat(folder).isDirectoryNotContaining("glob:**slot*");
    }
  }

  @Test
  void nothing_stays_behind_when_the_reader_is_closed(@TempDir Path folder) throws IOException {
    try (ForkedDocumentReader closing = new ForkedDocumentReader(TestSlots.one(folder))) {
      closing.read(task(document("one")), new HeardReading());
    }

    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.filter(Files::isDirectory)).isEmpty();
    }
  }

  private DocumentReader.Task task(byte[] bytes) {
    return new DocumentReader.Task(write(bytes), ContentType.PDF, TestSlots.LIMITS);
  }

  private static Set<Long> children() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .map(ProcessHandle::pid)
        .collect(Collectors.toSet());
  }
}
