package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.adapter.formats.OpenFile;
import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.adapter.formats.WorkLimits;
import io.ledgerlift.adapter.formats.pdfbox.PdfBoxFile;

/** Opens files of formats that have pages. */
final class Formats {

  private Formats() {}

  static OpenFile open(Job job, FrameOutput output) {
    WorkBudget budget = new WorkBudget(WorkLimits.standard(job.maxPages()), output::alive);
    return switch (job.contentType()) {
      case PDF -> PdfBoxFile.open(job.file(), budget);
      case DOCX -> throw new IllegalStateException("a Word file has no pages");
    };
  }
}
