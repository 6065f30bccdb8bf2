package io.ledgerlift.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.DocumentReader.Limits;
import io.ledgerlift.application.port.DocumentReader.ReadingAbandoned;
import io.ledgerlift.application.port.DocumentReader.Task;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.QualityFlag.Code;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.FailureCode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoryDocumentReaderTest extends DocumentReaderContract {

  private final MemoryDocumentReader reader = new MemoryDocumentReader();

  @Override
  protected DocumentReader reader() {
    return reader;
  }

  @Override
  protected byte[] document(String... lines) {
    return MemoryDocumentReader.file(lines);
  }

  @Override
  protected byte[] wordFile(String... paragraphs) {
    return MemoryDocumentReader.wordFile(paragraphs);
  }

  @Override
  protected byte[] locked() {
    return MemoryDocumentReader.file("!encrypted");
  }

  @Override
  protected byte[] damaged() {
    return MemoryDocumentReader.file("!damaged");
  }

  @Test
  void columns_of_text_become_a_table() {
    HeardReading heard = new HeardReading();
    String typed =
        """
        Assets                 2024      2023
        Cash                    120       110
        Receivables              80        70
        Inventories              60        65
        Total assets            260       245
        """;

    read(document(typed), heard);

    assertThat(heard.pages().get(0).artifacts()).hasAtLeastOneElementOfType(Table.class);
  }

  @Test
  void order_on_a_later_page_fails_the_reading_there() {
    HeardReading heard = new HeardReading();

    assertFails(FailureCode.READER_CRASHED, document("fine", "!reader_crashed"), heard);

    assertThat(heard.pages()).hasSize(1);
  }

  @Test
  void page_that_is_not_painted_is_flagged() {
    HeardReading heard = new HeardReading();

    read(document("fine", "!unpainted\nfine"), heard);

    assertThat(heard.previews()).hasSize(1);
    assertThat(heard.flagCodes()).containsExactly(Code.PREVIEW_FAILED);
  }

  @Test
  void missing_reader_is_unavailable() {
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> read(document("!unavailable"), new HeardReading()));
  }

  @Test
  void hanging_file_times_out() {
    Limits brief = new Limits(5, Duration.ofMillis(1), 72);

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(
            () ->
                reader.read(
                    new Task(write(document("!hang")), ContentType.PDF, brief), new HeardReading()))
        .matches(e -> e.code() == FailureCode.TIMED_OUT);
  }

  @Test
  void hanging_file_ends_when_nobody_wants_it_any_more() {
    AtomicInteger questions = new AtomicInteger();

    assertThatExceptionOfType(ReadingAbandoned.class)
        .isThrownBy(
            () -> read(document("!hang"), new HeardReading(() -> questions.incrementAndGet() < 3)));
  }
}
