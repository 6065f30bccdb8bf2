package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.domain.page.BoundingBox;
import java.util.List;

/** Strokes, fills and images → rulings and pictures. */
final class RulingCollector {

  /** Up to this side a filled rectangle is a line somebody drew, in points. */
  static final double THIN = 3.2;

  /**
   * From this width on a stroke is a bar, in points: some programs shade rows with wide strokes.
   */
  static final double BAR = 6;

  /** Rounded corners may take up to a quarter of the way around a frame. */
  private static final double MIN_STRAIGHT = .75;

  private final Marks marks;
  private final Backdrop backdrop;

  RulingCollector(Marks marks, Backdrop backdrop) {
    this.marks = marks;
    this.backdrop = backdrop;
  }

  /** A path was filled; white paint hides what lies below and is otherwise nothing. */
  void fill(List<Outline> outlines, boolean white, BoundingBox clip) {
    if (!white && frame(outlines, clip)) {
      return;
    }
    BoundingBox drawing = null;
    for (Outline outline : outlines) {
      BoundingBox box = marks.shown(outline.box(), clip);
      if (box == null) {
        continue;
      }
      if (outline.rectangle()) {
        fillRectangle(outline, box, white);
      } else {
        drawing = drawing == null ? box : drawing.union(box);
      }
    }
    if (drawing != null && !white) {
      marks.draw(drawing);
    }
  }

  private void fillRectangle(Outline outline, BoundingBox box, boolean white) {
    boolean thin = Math.min(outline.box().width(), outline.box().height()) <= THIN;
    if (!thin) {
      backdrop.paint(box, white);
    }
    if (!white && thin) {
      marks.centreLine(box);
    } else if (!white) {
      marks.draw(box);
    }
  }

  /** Two nested rectangles a thin margin apart are the four sides of a frame. */
  private boolean frame(List<Outline> outlines, BoundingBox clip) {
    if (outlines.size() != 2 || !outlines.get(0).rectangle() || !outlines.get(1).rectangle()) {
      return false;
    }
    BoundingBox one = outlines.get(0).box();
    BoundingBox two = outlines.get(1).box();
    BoundingBox outer = one.area() > two.area() ? one : two;
    BoundingBox inner = one.area() > two.area() ? two : one;
    boolean nested = contains(outer, inner) && contains(inner.grow(THIN), outer);
    if (!nested) {
      return false;
    }
    double x1 = (outer.x() + inner.x()) / 2;
    double x2 = (outer.right() + inner.right()) / 2;
    double y1 = (outer.y() + inner.y()) / 2;
    double y2 = (outer.bottom() + inner.bottom()) / 2;
    double thickness = (outer.width() - inner.width()) / 2;
    marks.line(x1, y1, x2, y1, thickness, clip);
    marks.line(x1, y2, x2, y2, thickness, clip);
    marks.line(x1, y1, x1, y2, thickness, clip);
    marks.line(x2, y1, x2, y2, thickness, clip);
    return true;
  }

  private static boolean contains(BoundingBox outer, BoundingBox inner) {
    return outer.contains(inner.x(), inner.y()) && outer.contains(inner.right(), inner.bottom());
  }

  /** A path was stroked; white lines show on coloured ground only. */
  void stroke(List<Outline> outlines, double width, boolean white, BoundingBox clip) {
    BoundingBox drawing = null;
    for (Outline outline : outlines) {
      BoundingBox box = marks.shown(outline.box().grow(width > BAR ? width / 2 : 0), clip);
      if (box == null || white && backdrop.whiteAt(box.centerX(), box.y())) {
        continue;
      }
      boolean thin =
          width <= BAR && outline.rectangle() && Math.min(box.width(), box.height()) <= THIN;
      if (thin) {
        marks.centreLine(box, width);
      } else if (outline.straightShare(false) < MIN_STRAIGHT || width > BAR) {
        drawing = drawing == null ? box : drawing.union(box);
        paintBar(outline, width, box);
      } else {
        outline.straightSides((x1, y1, x2, y2) -> marks.line(x1, y1, x2, y2, width, clip));
      }
    }
    if (drawing != null) {
      marks.draw(drawing);
    }
  }

  private void paintBar(Outline outline, double width, BoundingBox box) {
    if (width > BAR && outline.rectangle()) {
      backdrop.paint(box, false);
    }
  }

  /** An image was painted into {@code box}. */
  void image(BoundingBox box, BoundingBox clip) {
    BoundingBox shown = marks.shown(box, clip);
    if (shown != null && shown.area() > 0) {
      backdrop.paint(shown, false);
      marks.bitmap(shown);
    }
  }

  /** Everything within {@code clip} was painted with a gradient. */
  void shading(BoundingBox clip) {
    BoundingBox shown = marks.shown(clip, clip);
    if (shown != null) {
      backdrop.paint(shown, false);
      marks.draw(shown);
    }
  }
}
