package io.ledgerlift.adapter.formats.pdfbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.adapter.formats.WorkLimits;
import io.ledgerlift.domain.artifact.ArtifactTree;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.reading.PageReading;
import io.ledgerlift.fixtures.statement.SampleStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One file is read alike in every country, at every hour, and beside others. */
class SameReadingEverywhereTest {

  private static final int READERS = 4;
  private static final int READINGS = 12;

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir Path folder;
  private Path file;
  private List<Map<String, @Nullable Object>> usual;

  @BeforeEach
  void readAsUsual() throws IOException {
    file = Files.write(folder.resolve("statement.pdf"), SampleStatement.generate().bytes());
    usual = read();
  }

  @AfterEach
  void comeHome() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @CsvSource({
    "tr-TR, Europe/Istanbul",
    "de-DE, Europe/Berlin",
    "hi-IN-u-nu-deva, Asia/Kolkata",
    "ar-EG-u-nu-arab, Pacific/Kiritimati"
  })
  void in_every_country(String language, String place) {
    Locale.setDefault(Locale.forLanguageTag(language));
    TimeZone.setDefault(TimeZone.getTimeZone(place));

    assertThat(usual).hasSizeGreaterThan(10);
    assertThat(read()).isEqualTo(usual);
  }

  @Test
  void beside_others() throws Exception {
    ExecutorService readers = Executors.newFixedThreadPool(READERS);
    List<Callable<List<Map<String, @Nullable Object>>>> readings = new ArrayList<>();
    for (int i = 0; i < READINGS; i++) {
      readings.add(this::read);
    }

    for (var reading : readers.invokeAll(readings)) {
      assertThat(reading.get()).isEqualTo(usual);
    }
    readers.shutdown();
  }

  private List<Map<String, @Nullable Object>> read() {
    WorkBudget budget = new WorkBudget(WorkLimits.standard(10), () -> {});
    PageReading reading = new PageReading(new Engine("ledgerlift", "1"));
    List<Map<String, @Nullable Object>> found = new ArrayList<>();
    try (PdfBoxFile open = PdfBoxFile.open(file, budget)) {
      for (int page = 1; page <= open.pageCount(); page++) {
        reading
            .read(open.reader().read(new PageNumber(page)).page())
            .artifacts()
            .forEach(artifact -> found.add(ArtifactTree.write(artifact)));
      }
    }
    return found;
  }
}
