package io.ledgerlift.bench.accuracy;

import io.ledgerlift.adapter.formats.PageContent;
import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.adapter.formats.WorkLimits;
import io.ledgerlift.adapter.formats.ocr.OcrSettings;
import io.ledgerlift.adapter.formats.ocr.PixelPageReader;
import io.ledgerlift.adapter.formats.pdfbox.PdfBoxFile;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.page.Ruling;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.PageFindings;
import io.ledgerlift.domain.reading.PageReading;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads documents in this process, without the parse slot and without painting, after taking some
 * rulings away: what is left shows how well tables are found by white space.
 */
final class InProcessReader {

  private static final int MOST_PAGES = 5_000;

  /** Which rulings are left. */
  enum Rulings {
    ALL(ruling -> true),
    HORIZONTAL(Ruling::horizontal),
    VERTICAL(ruling -> !ruling.horizontal()),
    NONE(ruling -> false);

    private final Predicate<Ruling> left;

    Rulings(Predicate<Ruling> left) {
      this.left = left;
    }
  }

  private final Rulings rulings;
  private final PageReading reading = new PageReading(new Engine("ledgerlift", "bench"));
  private final OcrSettings ocr = OcrSettings.found("eng");
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  InProcessReader(Rulings rulings) {
    this.rulings = rulings;
  }

  ReadDocument read(Truth truth) {
    WorkBudget budget = new WorkBudget(WorkLimits.standard(MOST_PAGES), () -> {});
    List<Artifact.Table> tables = new ArrayList<>();
    List<PlacedText> words = new ArrayList<>();
    int pages = 0;
    int violations = 0;
    int recognised = 0;
    long spent = 0;
    try (PdfBoxFile file = PdfBoxFile.open(truth.pdf(), budget);
        PixelPageReader reader =
            new PixelPageReader(file.reader(), file.painter(), ocr, () -> {})) {
      for (int number = 1; number <= file.pageCount(); number++) {
        if (truth.knows(number)) {
          long start = threads.getCurrentThreadCpuTime();
          PageContent content = reader.read(new PageNumber(number));
          Page page = left(content.page());
          if (content.recognised()) {
            recognised++;
            page.words().forEach(word -> words.add(placed(page, word)));
          }
          PageFindings findings = reading.read(page);
          spent += threads.getCurrentThreadCpuTime() - start;
          pages++;
          violations += ReadDocument.conserves(page, findings) ? 0 : 1;
          findings.artifacts().stream()
              .filter(Artifact.Table.class::isInstance)
              .map(Artifact.Table.class::cast)
              .forEach(tables::add);
        }
      }
    }
    return new ReadDocument(tables, words, pages, recognised, violations, spent);
  }

  private static PlacedText placed(Page page, Word word) {
    return new PlacedText(page.number().value(), page.shown(word.box()), word.text());
  }

  private Page left(Page page) {
    List<Ruling> kept = page.rulings().stream().filter(rulings.left).toList();
    return page.redrawn(page.slope(), page.words(), kept, page.pictures());
  }
}
