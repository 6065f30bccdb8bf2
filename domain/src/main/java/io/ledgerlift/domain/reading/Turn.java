package io.ledgerlift.domain.reading;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.Picture;
import io.ledgerlift.domain.page.Ruling;
import io.ledgerlift.domain.page.Word;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Turns a page whose text runs up, down or upside down so that it can be read, and boxes back.
 *
 * @param quarters clockwise
 * @param width of the page before it is turned, in points
 */
public record Turn(int quarters, double width, double height) {

  /** A page is turned when this share of its glyphs runs another way. */
  private static final double MOST_GLYPHS = 0.6;

  /** Fewer glyphs are a stamp on a drawing. */
  private static final int FEWEST_GLYPHS = 20;

  /** The turn that makes most of the words run from left to right. */
  static Turn of(Page page, List<Word> words) {
    int[] glyphs = new int[Word.Direction.values().length];
    int all = 0;
    for (Word word : words) {
      glyphs[word.direction().ordinal()] += word.text().length();
      all += word.text().length();
    }
    int quarters = 0;
    for (int i = 1; i < glyphs.length; i++) {
      if (all >= FEWEST_GLYPHS && glyphs[i] > MOST_GLYPHS * all) {
        quarters = glyphs.length - i;
      }
    }
    return new Turn(quarters, page.width(), page.height());
  }

  BoundingBox page() {
    return quarters % 2 == 0
        ? new BoundingBox(0, 0, width, height)
        : new BoundingBox(0, 0, height, width);
  }

  Word turned(Word word) {
    return turned(word, quarters, turned(word.box()));
  }

  private static Word turned(Word word, int quarters, BoundingBox box) {
    Word.Direction[] directions = Word.Direction.values();
    return word.at(box, directions[(word.direction().ordinal() + quarters) % directions.length]);
  }

  Picture turned(Picture picture) {
    return new Picture(turned(picture.box()), picture.kind());
  }

  Ruling turned(Ruling ruling) {
    return turned(ruling, this::turned);
  }

  private Ruling turned(Ruling ruling, UnaryOperator<BoundingBox> turn) {
    BoundingBox line =
        ruling.horizontal()
            ? BoundingBox.between(
                ruling.start(), ruling.position(), ruling.end(), ruling.position())
            : BoundingBox.between(
                ruling.position(), ruling.start(), ruling.position(), ruling.end());
    BoundingBox box = turn.apply(line);
    boolean horizontal = ruling.horizontal() == (quarters % 2 == 0);
    return horizontal
        ? Ruling.horizontal(box.y(), box.x(), box.right(), ruling.thickness())
        : Ruling.vertical(box.x(), box.y(), box.bottom(), ruling.thickness());
  }

  BoundingBox turned(BoundingBox box) {
    return quarters(box, quarters, width, height);
  }

  /** Where a box of the turned page stands on the page as shown. */
  BoundingBox back(BoundingBox box) {
    return quarters(box, (4 - quarters) % 4, page().width(), page().height());
  }

  /** A word of the turned page as it stands on the page as shown. */
  public Word back(Word word) {
    return turned(word, (4 - quarters) % 4, back(word.box()));
  }

  /** A ruling of the turned page as it stands on the page as shown. */
  public Ruling back(Ruling ruling) {
    return turned(ruling, this::back);
  }

  /** One clockwise quarter takes (x, y) to (height - y, x). */
  private static BoundingBox quarters(BoundingBox box, int quarters, double width, double height) {
    return switch (quarters) {
      case 1 -> new BoundingBox(height - box.bottom(), box.x(), box.height(), box.width());
      case 2 ->
          new BoundingBox(width - box.right(), height - box.bottom(), box.width(), box.height());
      case 3 -> new BoundingBox(box.y(), width - box.right(), box.height(), box.width());
      default -> box;
    };
  }
}
