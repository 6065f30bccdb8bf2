package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.adapter.formats.PagePainter;
import io.ledgerlift.adapter.formats.Painting;
import io.ledgerlift.adapter.formats.PaintingFailed;
import io.ledgerlift.adapter.formats.Png;
import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;

/** Pages of a PDF as PNG. */
public final class PdfBoxPagePainter implements PagePainter {

  /** In one preview: A0 at 100 dpi, and 64 MB of the child's heap. */
  private static final double MAX_PIXELS = 16e6;

  private static final double POINTS_PER_INCH = 72;

  private final PDDocument document;
  private final PdfBoxPages pages;
  private final WorkBudget budget;

  PdfBoxPagePainter(PDDocument document, PdfBoxPages pages, WorkBudget budget) {
    this.document = document;
    this.pages = pages;
    this.budget = budget;
  }

  @Override
  public Painting preview(PageNumber number, int dpi) {
    FlagCounter flags = new FlagCounter();
    BufferedImage image = painted(number, dpi, flags, whole(number, ImageType.RGB));
    return new Painting(List.of(Png.encode(image)), flags.flags(number));
  }

  @Override
  public BufferedImage pixels(PageNumber number, int dpi) {
    return painted(number, dpi, new FlagCounter(), whole(number, ImageType.GRAY));
  }

  private static Brush<BufferedImage> whole(PageNumber number, ImageType type) {
    return (renderer, plane, scale) ->
        renderer.renderImage(number.value() - 1, (float) (scale * plane.length(1)), type);
  }

  /** Paints only the region around all boxes: most often that is a logo and not a page. */
  @Override
  public Painting crops(PageNumber number, List<BoundingBox> boxes, int dpi) {
    FlagCounter flags = new FlagCounter();
    List<byte[]> pngs = painted(number, dpi, flags, parts(number, boxes));
    return new Painting(pngs, flags.flags(number));
  }

  private static Brush<List<byte[]>> parts(PageNumber number, List<BoundingBox> boxes) {
    return (renderer, plane, scale) -> {
      PixelBox sheet = new PixelBox(0, 0, plane.width() * scale, plane.height() * scale);
      PixelBox region = PixelBox.around(BoundingBox.around(boxes), scale, sheet);
      BufferedImage image =
          region.painted(
              graphics -> {
                float userScale = (float) (scale * plane.length(1));
                renderer.renderPageToGraphics(number.value() - 1, graphics, userScale, userScale);
              });
      return boxes.stream()
          .map(box -> Png.encode(region.cut(image, PixelBox.around(box, scale, sheet))))
          .toList();
    };
  }

  /** Paints with a renderer, at so many pixels per point. */
  private interface Brush<T> {
    T paint(BoundedRenderer renderer, ShownPlane plane, double scale) throws IOException;
  }

  private <T> T painted(PageNumber number, int dpi, FlagCounter flags, Brush<T> brush) {
    budget.startPage();
    ParserWarnings.drain();
    PDPage page = pages.page(number);
    ShownPlane plane = ShownPlane.of(page);
    double scale = scale(plane, dpi, number);
    try {
      requireSamePage(page, number);
      T picture = brush.paint(new BoundedRenderer(document, budget, flags), plane, scale);
      flags.raise(
          QualityFlag.Code.PICTURE_SKIPPED,
          ParserWarnings.drain().getOrDefault(QualityFlag.Code.PICTURE_SKIPPED, 0));
      return picture;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new PaintingFailed("page " + number + " could not be painted", e);
    }
  }

  /** In a circular page tree PDFBox counts otherwise when it walks than when it jumps. */
  private void requireSamePage(PDPage page, PageNumber number) throws IOException {
    if (document.getPage(number.value() - 1).getCOSObject() != page.getCOSObject()) {
      throw new IOException("the page tree does not lead to page " + number);
    }
  }

  /** Pixels per point. */
  private static double scale(ShownPlane plane, int dpi, PageNumber number) {
    if (Math.max(plane.width(), plane.height()) > PageCollectors.MAX_SIDE) {
      throw new PaintingFailed("page " + number + " is larger than any paper", null);
    }
    double area = plane.width() * plane.height();
    return Math.min(dpi / POINTS_PER_INCH, Math.sqrt(MAX_PIXELS / area));
  }
}
