package io.ledgerlift.bench.speed;

import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.adapter.formats.WorkLimits;
import io.ledgerlift.adapter.formats.pdfbox.PdfBoxFile;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.reading.PageReading;
import java.nio.file.Path;

/** Text, tables and figures of every page, from the text layer: no peer recognises pixels. */
final class LedgerLift implements Peer {

  private static final int MOST_PAGES = 5_000;

  private final PageReading reading = new PageReading(new Engine("ledgerlift-geometry", "bench"));

  @Override
  public String name() {
    return "LedgerLift";
  }

  @Override
  public void read(Path pdf) {
    try (PdfBoxFile file =
        PdfBoxFile.open(pdf, new WorkBudget(WorkLimits.standard(MOST_PAGES), () -> {}))) {
      for (int number = 1; number <= file.pageCount(); number++) {
        reading.read(file.reader().read(new PageNumber(number)).page());
      }
    }
  }
}
