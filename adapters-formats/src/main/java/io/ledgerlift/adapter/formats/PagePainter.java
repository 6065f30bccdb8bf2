package io.ledgerlift.adapter.formats;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import java.awt.image.BufferedImage;
import java.util.List;

/** Paints pages as PNG. */
public interface PagePainter {

  /**
   * The page as shown. Pages of giant format are painted in a lower resolution than asked for.
   *
   * @throws PaintingFailed when this page cannot be painted; others may
   */
  Painting preview(PageNumber number, int dpi);

  /**
   * The page as shown, one grey byte a pixel. Pages of giant format are painted in a lower
   * resolution than asked for.
   *
   * @throws PaintingFailed when this page cannot be painted; others may
   */
  BufferedImage pixels(PageNumber number, int dpi);

  /**
   * Parts of the page as shown, one PNG for each box and in that order; the page is painted once.
   *
   * @throws PaintingFailed when this page cannot be painted; others may
   */
  Painting crops(PageNumber number, List<BoundingBox> boxes, int dpi);
}
