package io.ledgerlift.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.DocumentReader.Limits;
import io.ledgerlift.application.port.DocumentReader.Listener;
import io.ledgerlift.application.port.DocumentReader.PageRead;
import io.ledgerlift.application.port.DocumentReader.ReadingAbandoned;
import io.ledgerlift.application.port.DocumentReader.Report;
import io.ledgerlift.application.port.DocumentReader.Task;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.page.PageNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link DocumentReader} tells of a file, and how it fails. */
public abstract class DocumentReaderContract {

  private static final Limits LIMITS = new Limits(5, Duration.ofSeconds(60), 72);
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  @TempDir private Path folder;

  /** The reader under test; the same one for every call within a test. */
  protected abstract DocumentReader reader();

  /** A file with one line of text on each page. */
  protected abstract byte[] document(String... lines);

  /** A Word file of so many paragraphs. */
  protected abstract byte[] wordFile(String... paragraphs);

  /** A file that opens with a password only. */
  protected abstract byte[] locked();

  /** A file that is damaged beyond reading. */
  protected abstract byte[] damaged();

  @Test
  void each_page_is_told_once_and_in_its_order() {
    HeardReading heard = new HeardReading();

    Report report = read(document("First quarter", "Second quarter", "Third quarter"), heard);

    assertThat(report.pageCount()).isEqualTo(3);
    assertThat(heard.pageCount()).isEqualTo(3);
    assertThat(heard.pages())
        .extracting(PageRead::number)
        .containsExactly(new PageNumber(1), new PageNumber(2), new PageNumber(3));
    assertThat(heard.text()).isEqualTo("First quarter Second quarter Third quarter");
    assertThat(heard.flagCodes()).isEmpty();
  }

  @Test
  void each_page_has_a_preview() {
    HeardReading heard = new HeardReading();

    read(document("First quarter", "Second quarter"), heard);

    assertThat(heard.previews()).hasSize(2).allSatisfy(png -> assertThat(png).startsWith(PNG));
  }

  @Test
  void artifacts_stand_on_their_page() {
    HeardReading heard = new HeardReading();

    read(document("First quarter", "Second quarter"), heard);

    PageRead second = heard.pages().get(1);
    assertThat(second.artifacts())
        .isNotEmpty()
        .allSatisfy(
            artifact -> {
              assertThat(artifact.page()).isEqualTo(second.number());
              assertThat(artifact.box()).isNotNull();
              assertThat(artifact.box().right()).isBetween(0.0, second.width());
              assertThat(artifact.box().bottom()).isBetween(0.0, second.height());
            });
  }

  @Test
  void same_file_reads_the_same_twice() {
    HeardReading once = new HeardReading();
    HeardReading again = new HeardReading();

    read(document("First quarter"), once);
    read(document("First quarter"), again);

    assertThat(again.pages()).isEqualTo(once.pages());
  }

  @Test
  void file_is_left_as_it_was() throws IOException {
    byte[] bytes = document("First quarter");
    Path file = write(bytes);

    reader().read(new Task(file, ContentType.PDF, LIMITS), new HeardReading());

    assertThat(file).hasBinaryContent(bytes);
  }

  @Test
  void more_pages_than_allowed_are_refused_before_any_is_read() {
    HeardReading heard = new HeardReading();

    assertFails(FailureCode.TOO_MANY_PAGES, document("1", "2", "3", "4", "5", "6"), heard);

    assertThat(heard.anything()).isFalse();
  }

  @Test
  void locked_file_fails_as_encrypted() {
    assertFails(FailureCode.ENCRYPTED, locked(), new HeardReading());
  }

  @Test
  void damaged_file_fails_as_damaged() {
    assertFails(FailureCode.DAMAGED, damaged(), new HeardReading());
  }

  @Test
  void empty_file_fails_as_empty() {
    assertFails(FailureCode.EMPTY_FILE, new byte[0], new HeardReading());
  }

  @Test
  void text_that_claims_to_be_a_pdf_fails_as_none() {
    byte[] bytes = "Total assets 1,234".getBytes(StandardCharsets.US_ASCII);

    assertFails(FailureCode.NOT_A_PDF, bytes, new HeardReading());
  }

  @Test
  void word_file_is_told_without_pages() throws IOException {
    Task task = new Task(write(wordFile("Total assets", "1,234")), ContentType.DOCX, LIMITS);
    HeardReading heard = new HeardReading();

    Report report = reader().read(task, heard);

    assertThat(report.pageCount()).isZero();
    assertThat(heard.pageCount()).isZero();
    assertThat(heard.pages()).isEmpty();
    assertThat(heard.previews()).isEmpty();
    assertThat(heard.text()).isEqualTo("Total assets 1,234");
    assertThat(heard.unplaced())
        .allSatisfy(
            artifact -> {
              assertThat(artifact.page()).isNull();
              assertThat(artifact.box()).isNull();
            });
  }

  @Test
  void next_file_is_read_after_one_that_failed() {
    assertFails(FailureCode.DAMAGED, damaged(), new HeardReading());
    HeardReading heard = new HeardReading();

    read(document("First quarter"), heard);

    assertThat(heard.text()).isEqualTo("First quarter");
  }

  @Test
  void what_the_listener_throws_ends_the_reading_and_passes_through() throws IOException {
    IllegalStateException full = new IllegalStateException("the database is full");
    Listener refusing = new RefusingListener(full);
    Task task = new Task(write(document("First quarter")), ContentType.PDF, LIMITS);

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> reader().read(task, refusing))
        .isSameAs(full);
  }

  @Test
  void reading_ends_when_nobody_wants_it() throws IOException {
    Task task = new Task(write(document("First quarter")), ContentType.PDF, LIMITS);

    assertThatExceptionOfType(ReadingAbandoned.class)
        .isThrownBy(() -> reader().read(task, new HeardReading(() -> false)));
  }

  /** Reads the bytes as a PDF, within limits that suit small files. */
  protected final Report read(byte[] bytes, Listener listener) {
    return reader().read(new Task(write(bytes), ContentType.PDF, LIMITS), listener);
  }

  protected final void assertFails(FailureCode code, byte[] bytes, Listener listener) {
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> read(bytes, listener))
        .withMessageMatching("[A-Z].{20,}\\.")
        .extracting(Unreadable::code)
        .isEqualTo(code);
  }

  protected final Path write(byte[] bytes) {
    try {
      return Files.write(folder.resolve("document"), bytes);
    } catch (IOException e) {
      throw new AssertionError("a test could not write its file", e);
    }
  }
}
