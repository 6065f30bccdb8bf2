package io.ledgerlift.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.adapter.formats.fork.ForkedDocumentReader;
import io.ledgerlift.application.port.DocumentReader.Limits;
import io.ledgerlift.fixtures.GeneratedDocument;
import io.ledgerlift.fixtures.hostile.NotPdfs;
import io.ledgerlift.fixtures.statement.SampleStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBenchTest {

  private static final Limits LIMITS = new Limits(100, Duration.ofSeconds(60), 50);

  @TempDir Path folder;

  @Test
  void sample_is_counted_and_every_page_of_it_is_drawn() throws IOException {
    GeneratedDocument sample = SampleStatement.generate();
    Path file = Files.write(folder.resolve("sample.pdf"), sample.bytes());
    Path drawings = folder.resolve("drawings");

    FileResult result;
    try (ForkedDocumentReader reader = new ForkedDocumentReader(ReadingBench.slots(folder))) {
      result = new FileBench(reader, LIMITS, drawings).read(file);
    }

    int pages = sample.truth().pages().size();
    assertThat(result.outcome()).isEqualTo("completed");
    assertThat(result.pages()).isEqualTo(pages);
    assertThat(result.tables()).isEqualTo((int) sample.truth().tables().count());
    assertThat(drawings).isDirectoryRecursivelyContaining("glob:**/sample.pdf-" + pages + ".png");
  }

  @Test
  void file_that_cannot_be_read_ends_with_its_code() throws IOException {
    Path file = Files.write(folder.resolve("no.pdf"), NotPdfs.emptyFile().bytes());

    FileResult result;
    try (ForkedDocumentReader reader = new ForkedDocumentReader(ReadingBench.slots(folder))) {
      result = new FileBench(reader, LIMITS, null).read(file);
    }

    assertThat(result.outcome()).isEqualTo("empty_file");
  }
}
