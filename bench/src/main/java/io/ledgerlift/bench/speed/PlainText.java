package io.ledgerlift.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** PDFBox's own text, without tables: the price of the text layer alone. */
final class PlainText implements Peer {

  @Override
  public String name() {
    return "PDFBox, text only";
  }

  @Override
  public void read(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      new PDFTextStripper().getText(document);
    }
  }
}
