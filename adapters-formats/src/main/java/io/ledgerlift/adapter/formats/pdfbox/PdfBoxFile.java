package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.adapter.formats.OpenFile;
import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.FailureCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF file, opened by PDFBox with its streams bounded; the file stays on disk. */
public final class PdfBoxFile implements OpenFile {

  private final PDDocument document;
  private final WorkBudget budget;
  private final PdfBoxPages pages;
  private final FlagCounter flags = new FlagCounter();

  private PdfBoxFile(PDDocument document, WorkBudget budget, PdfBoxPages pages) {
    this.document = document;
    this.budget = budget;
    this.pages = pages;
  }

  /**
   * Opens the file; an empty user password is tried on encrypted ones.
   *
   * @throws Unreadable when it is not a PDF, needs a password, has too many pages or cannot be
   *     opened
   */
  public static PdfBoxFile open(Path path, WorkBudget budget) {
    ParserWarnings.drain();
    FirstBytes.requirePdf(path);
    PDDocument document = load(path, budget);
    try {
      PdfBoxPages pages = PdfBoxPages.of(document, budget.limits().pages());
      PdfBoxFile file = new PdfBoxFile(document, budget, pages);
      file.flags.raiseAll(ParserWarnings.drain());
      return file;
    } catch (Unreadable e) {
      IOUtils.closeQuietly(document);
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      IOUtils.closeQuietly(document);
      throw damaged(e);
    }
  }

  private static PDDocument load(Path path, WorkBudget budget) {
    RandomAccessRead source = null;
    try {
      source = new RandomAccessReadBufferedFile(path);
      return new BoundedParser(source, budget).parse();
    } catch (InvalidPasswordException e) {
      IOUtils.closeQuietly(source);
      throw new Unreadable(
          FailureCode.ENCRYPTED,
          "This PDF opens with a password only. Save it without one and upload it again.",
          e);
    } catch (Unreadable e) {
      IOUtils.closeQuietly(source);
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      IOUtils.closeQuietly(source);
      throw damaged(e);
    }
  }

  static Unreadable damaged(Throwable cause) {
    return new Unreadable(
        FailureCode.DAMAGED,
        "This PDF is damaged and cannot be read."
            + " Open it in a PDF viewer, save it under a new name and upload that file.",
        cause);
  }

  @Override
  public int pageCount() {
    return pages.count();
  }

  @Override
  public PdfBoxPageReader reader() {
    return new PdfBoxPageReader(document, pages, budget);
  }

  @Override
  public PdfBoxPagePainter painter() {
    return new PdfBoxPagePainter(document, pages, budget);
  }

  @Override
  public List<QualityFlag> flags() {
    return flags.flags(null);
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a PDF could not be closed", e);
    }
  }
}
