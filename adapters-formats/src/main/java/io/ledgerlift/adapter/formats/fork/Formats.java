package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.adapter.formats.OpenFile;
import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.adapter.formats.WorkLimits;
import io.ledgerlift.adapter.formats.pdfbox.PdfBoxFile;
import java.nio.file.Path;

/** Opens files that have pages, or what was laid out for those that have none. */
final class Formats {

  private Formats() {}

  static OpenFile open(Job job, FrameOutput output) {
    WorkBudget budget = new WorkBudget(WorkLimits.standard(job.maxPages()), output::alive);
    return switch (job.contentType()) {
      case PDF -> PdfBoxFile.open(job.file(), budget);
      case DOCX -> PdfBoxFile.open(print(job), budget);
    };
  }

  static Path print(Job job) {
    Job.Layout layout = job.layout();
    if (layout == null) {
      throw new IllegalStateException("nothing lays out this file's pages");
    }
    return layout.print();
  }
}
