package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.adapter.formats.PageContent;
import io.ledgerlift.adapter.formats.Painting;
import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.adapter.formats.WorkLimits;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.page.Word;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A page of 400 x 300 points with hand-written content; {@code /F} is Helvetica. */
final class Drawn {

  private Drawn() {}

  static Page page(String content) {
    return read(content, page -> {}).page();
  }

  static PageContent read(String content, Consumer<PDPage> setUp) {
    Path file = file(content, setUp);
    try (PdfBoxFile open = PdfBoxFile.open(file, budget())) {
      return open.reader().read(new PageNumber(1));
    }
  }

  static byte[] preview(String content, Consumer<PDPage> setUp, int dpi) {
    try (PdfBoxFile open = PdfBoxFile.open(file(content, setUp), budget())) {
      return open.painter().preview(new PageNumber(1), dpi).pngs().get(0);
    }
  }

  static Painting crops(String content, List<BoundingBox> boxes, int dpi) {
    try (PdfBoxFile open = PdfBoxFile.open(file(content, page -> {}), budget())) {
      return open.painter().crops(new PageNumber(1), boxes, dpi);
    }
  }

  static List<String> texts(Page page) {
    return page.words().stream().map(Word::text).toList();
  }

  private static WorkBudget budget() {
    return new WorkBudget(WorkLimits.standard(10), () -> {});
  }

  private static Path file(String content, Consumer<PDPage> setUp) {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(400, 300));
      PDResources resources = new PDResources();
      resources.put(COSName.getPDFName("F"), new PDType1Font(FontName.HELVETICA));
      page.setResources(resources);
      PDStream stream = new PDStream(document);
      try (OutputStream out = stream.createOutputStream()) {
        out.write(content.getBytes(StandardCharsets.ISO_8859_1));
      }
      page.setContents(stream);
      setUp.accept(page);
      document.addPage(page);
      Path file = Files.createTempFile("drawn", ".pdf");
      file.toFile().deleteOnExit();
      document.save(file.toFile());
      return file;
    } catch (IOException e) {
      throw new AssertionError("a test could not write its file", e);
    }
  }
}
