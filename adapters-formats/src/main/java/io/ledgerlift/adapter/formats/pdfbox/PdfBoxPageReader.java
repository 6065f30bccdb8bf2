package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.adapter.formats.PageContent;
import io.ledgerlift.adapter.formats.PageReader;
import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Pages of a PDF as words, rulings and pictures. */
public final class PdfBoxPageReader implements PageReader {

  private final PdfBoxPages pages;
  private final WorkBudget budget;
  private final FontShelf fonts;
  private final Layers layers;

  PdfBoxPageReader(PDDocument document, PdfBoxPages pages, WorkBudget budget) {
    this.pages = pages;
    this.budget = budget;
    this.fonts = new FontShelf(budget);
    this.layers = new Layers(document);
  }

  @Override
  public PageContent read(PageNumber number) {
    budget.startPage();
    PDPage pdPage = pages.page(number);
    PageCollectors collectors = new PageCollectors(ShownPlane.of(pdPage), fonts, budget.limits());
    boolean broken = !run(pdPage, collectors) || contentMissing(pdPage);
    if (broken || PdfBoxPages.repaired(pdPage)) {
      collectors.flags().raise(QualityFlag.Code.DAMAGED_CONTENT);
    }
    Page page = collectors.page(number);
    raiseWarnings(collectors.flags());
    boolean lost = broken && page.words().isEmpty() && page.pictures().isEmpty();
    return new PageContent(page, collectors.flags().flags(number), lost);
  }

  /** Of pictures the painter tells: it is the one who decodes them. */
  private static void raiseWarnings(FlagCounter flags) {
    Map<QualityFlag.Code, Integer> warnings = ParserWarnings.drain();
    warnings.remove(QualityFlag.Code.PICTURE_SKIPPED);
    flags.raiseAll(warnings);
  }

  /** Whether the page names content that is not in the file. */
  private static boolean contentMissing(PDPage page) {
    boolean named = page.getCOSObject().containsKey(COSName.CONTENTS);
    COSBase content = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
    return named && content == null;
  }

  /** Whether the content ran to its end. What was found before a break is kept, and flagged. */
  private boolean run(PDPage pdPage, PageCollectors collectors) {
    try {
      for (Iterator<PDStream> streams = pdPage.getContentStreams(); streams.hasNext(); ) {
        collectors.charge(streams.next().getCOSObject(), budget);
      }
      new PageContentEngine(pdPage, budget, collectors, layers).run();
      return true;
    } catch (Unreadable e) {
      throw e;
    } catch (StackOverflowError e) {
      throw WorkBudget.over("parts nested in one another");
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
