package io.ledgerlift.adapter.formats.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.port.DocumentReader.Report;
import io.ledgerlift.application.port.DocumentReader.Task;
import io.ledgerlift.application.port.HeardReading;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.fixtures.large.LargeDocument;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeDocumentTest {

  private static final int PAGES = 2000;

  @TempDir private Path folder;

  @Test
  @Tag("long")
  void two_thousand_pages_are_read_in_half_a_gigabyte() throws IOException {
    Path file = folder.resolve("large.pdf");
    LargeDocument.pages(PAGES).writeTo(file);
    HeardReading heard = new HeardReading();

    Report report;
    try (ForkedDocumentReader reader = new ForkedDocumentReader(TestSlots.one(folder))) {
      report = reader.read(new Task(file, ContentType.PDF, TestSlots.LIMITS), heard);
    }

    assertThat(report.pageCount()).isEqualTo(PAGES);
    assertThat(heard.previews()).hasSize(PAGES);
    assertThat(heard.flagCodes()).isEmpty();
    String last = Long.toString(LargeDocument.number(PAGES, LargeDocument.ROWS - 1, 0));
    assertThat(heard.text().contains(" " + last + " ")).isTrue();
  }
}
