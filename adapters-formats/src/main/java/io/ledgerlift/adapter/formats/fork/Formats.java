package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.adapter.formats.OpenFile;
import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.adapter.formats.WorkLimits;
import io.ledgerlift.adapter.formats.pdfbox.PdfBoxFile;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.domain.document.FailureCode;

/** Which reader opens which format. */
final class Formats {

  private Formats() {}

  static OpenFile open(Job job, FrameOutput output) {
    WorkBudget budget = new WorkBudget(WorkLimits.standard(job.maxPages()), output::alive);
    return switch (job.contentType()) {
      case PDF -> PdfBoxFile.open(job.file(), budget);
      case DOCX ->
          throw new Unreadable(
              FailureCode.FORMAT_NOT_SUPPORTED_YET,
              "Word files cannot be read yet. Save the document as PDF and upload that file.");
    };
  }
}
