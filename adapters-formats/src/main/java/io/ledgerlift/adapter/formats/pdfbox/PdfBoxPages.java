package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.application.Unreadable;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.page.PageNumber;
import java.util.Iterator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The pages of a document in their order. Asking PDFBox for the n-th page walks through all pages
 * before it; walking along with the reading does not.
 */
final class PdfBoxPages {

  /** Our own mark on a page that was given a shape. */
  private static final COSName REPAIRED = COSName.getPDFName("LedgerLiftShape");

  private final PDDocument document;
  private final int count;
  private Iterator<PDPage> walk;
  private int next = 1;

  private PdfBoxPages(PDDocument document, int count) {
    this.document = document;
    this.count = count;
    this.walk = document.getPages().iterator();
  }

  /** Counts the pages that are there; the number that the file states may lie. */
  static PdfBoxPages of(PDDocument document, int maxPages) {
    int count = 0;
    for (Iterator<PDPage> walk = document.getPages().iterator(); walk.hasNext(); walk.next()) {
      count++;
      if (count > maxPages) {
        throw new Unreadable(
            FailureCode.TOO_MANY_PAGES,
            "This PDF has more than %,d pages. Split it and upload the parts.".formatted(maxPages));
      }
    }
    if (count == 0) {
      throw new Unreadable(
          FailureCode.DAMAGED, "This PDF has no pages. Export it again and upload that file.");
    }
    return new PdfBoxPages(document, count);
  }

  int count() {
    return count;
  }

  PDPage page(PageNumber number) {
    if (number.value() > count) {
      throw new IllegalArgumentException("page " + number + " of " + count);
    }
    if (number.value() < next) {
      walk = document.getPages().iterator();
      next = 1;
    }
    PDPage page;
    do {
      page = walk.next();
      next++;
    } while (next <= number.value());
    if (shapeless(page)) {
      // The format that PDF assumes where none is given; only our copy in memory is changed.
      page.setMediaBox(PDRectangle.LETTER);
      page.setCropBox(PDRectangle.LETTER);
      page.getCOSObject().setBoolean(REPAIRED, true);
    }
    return page;
  }

  /** Whether the page had no area of its own. */
  static boolean repaired(PDPage page) {
    return page.getCOSObject().getBoolean(REPAIRED, false);
  }

  private static boolean shapeless(PDPage page) {
    PDRectangle crop = page.getCropBox();
    float area = crop.getWidth() * crop.getHeight();
    return !(crop.getWidth() > 0) || !(crop.getHeight() > 0) || !Float.isFinite(area);
  }
}
