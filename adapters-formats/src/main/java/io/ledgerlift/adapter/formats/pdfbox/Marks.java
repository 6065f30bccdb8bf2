package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Picture;
import io.ledgerlift.domain.page.Ruling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rulings and pictures seen on a page so far, cut to what is shown of them. */
final class Marks {

  /** Shorter rulings tell nothing, not even as dots of a dotted line, in points. */
  private static final double MIN_LENGTH = .5;

  /** A fill over nearly the whole page is paper, not a drawing. */
  private static final double PAPER_SHARE = .9;

  private final BoundingBox paper;
  private final int maxItems;
  private final List<Ruling> rulings = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();
  private boolean cut;

  Marks(BoundingBox paper, int maxItems) {
    this.paper = paper;
    this.maxItems = maxItems;
  }

  List<Ruling> rulings() {
    return rulings;
  }

  List<Picture> pictures() {
    return pictures;
  }

  /** Whether there was more than is kept. */
  boolean cut() {
    return cut;
  }

  void bitmap(BoundingBox box) {
    add(new Picture(ShownPlane.round(box), Picture.Kind.BITMAP));
  }

  /** Something other than a line. */
  void draw(BoundingBox box) {
    if (box.area() < PAPER_SHARE * paper.area()) {
      add(new Picture(ShownPlane.round(box), Picture.Kind.DRAWING));
    }
  }

  private void add(Picture picture) {
    if (pictures.size() < maxItems) {
      pictures.add(picture);
    } else {
      cut = true;
    }
  }

  /** A box so thin that it is a line. */
  void centreLine(BoundingBox box) {
    centreLine(box, Math.min(box.width(), box.height()));
  }

  void centreLine(BoundingBox box, double thickness) {
    if (box.width() >= box.height()) {
      line(box.x(), box.centerY(), box.right(), box.centerY(), thickness, paper);
    } else {
      line(box.centerX(), box.y(), box.centerX(), box.bottom(), thickness, paper);
    }
  }

  /** A line along an axis, as far as it is seen. */
  void line(double x1, double y1, double x2, double y2, double thickness, BoundingBox clip) {
    BoundingBox box = shown(BoundingBox.between(x1, y1, x2, y2), clip);
    if (box == null || Math.max(box.width(), box.height()) < MIN_LENGTH) {
      return;
    }
    if (rulings.size() == maxItems) {
      cut = true;
      return;
    }
    BoundingBox at = ShownPlane.round(box);
    double width = ShownPlane.round(thickness);
    rulings.add(
        box.width() >= box.height()
            ? Ruling.horizontal(ShownPlane.round(box.centerY()), at.x(), at.right(), width)
            : Ruling.vertical(ShownPlane.round(box.centerX()), at.y(), at.bottom(), width));
  }

  /** What of the box is seen; null when nothing is. */
  @Nullable BoundingBox shown(BoundingBox box, BoundingBox clip) {
    double x1 = Math.max(box.x(), Math.max(clip.x(), paper.x()));
    double y1 = Math.max(box.y(), Math.max(clip.y(), paper.y()));
    double x2 = Math.min(box.right(), Math.min(clip.right(), paper.right()));
    double y2 = Math.min(box.bottom(), Math.min(clip.bottom(), paper.bottom()));
    return x2 < x1 || y2 < y1 ? null : BoundingBox.between(x1, y1, x2, y2);
  }
}
