package io.ledgerlift.adapter.formats.fork;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sound PDF files for tests. */
final class TestPdf {

  private TestPdf() {}

  /** One line of text on each page. */
  static byte[] ofLines(String... lines) {
    try (PDDocument document = new PDDocument()) {
      for (String line : lines) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 12);
          content.newLineAtOffset(72, 700);
          content.showText(line);
          content.endText();
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("an array took no bytes", e);
    }
  }

  /** One page that shows one string of so many megabytes, packed into next to nothing. */
  static byte[] ofOneString(int megabytes) {
    try (PDDocument document = new PDDocument()) {
      PDStream content = new PDStream(document);
      try (OutputStream packed = content.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] letters = new byte[1_000_000];
        Arrays.fill(letters, (byte) 'A');
        packed.write('(');
        for (int i = 0; i < megabytes; i++) {
          packed.write(letters);
        }
        packed.write(")Tj".getBytes(StandardCharsets.US_ASCII));
      }
      PDPage page = new PDPage(PDRectangle.A4);
      page.setContents(content);
      document.addPage(page);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("an array took no bytes", e);
    }
  }
}
