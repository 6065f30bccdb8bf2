package io.ledgerlift.domain.reading.block;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Picture;
import io.ledgerlift.domain.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pictures and charts as figures: touching ones are one, specks and backgrounds are none. */
public record Figures(BoundingBox page, List<Word> words, List<BoundingBox> tables) {

  /** Pictures looked at; a page of more is a drawing made of dust, of which the largest count. */
  public static final int MOST_PICTURES = 2_000;

  /** Smaller than this on either side is a bullet, a rule or a logo's dust, in points. */
  private static final double SPECK = 12;

  /** Parts of one figure lie this near to each other, in points. */
  private static final double NEAR = 4;

  /** A picture over this share of the page with so many words on it is its background. */
  private static final double BACKGROUND = 0.5;

  private static final int BACKGROUND_WORDS = 50;

  /** A picture is a table's shading when this share of it lies in the table. */
  private static final double IN_TABLE = 0.5;

  /** Two lines of common text are not higher, in points; a chart with words in it is. */
  private static final double BAND = 30;

  private static final Comparator<BoundingBox> DOWNWARDS =
      Comparator.comparingDouble(BoundingBox::y)
          .thenComparingDouble(BoundingBox::x)
          .thenComparingDouble(BoundingBox::width)
          .thenComparingDouble(BoundingBox::height);

  /** The boxes of the figures, from top to bottom. */
  public List<BoundingBox> of(List<Picture> pictures, List<BoundingBox> charts) {
    List<BoundingBox> parts = new ArrayList<>(charts);
    pictures.stream().filter(picture -> !isBand(picture)).map(Picture::box).forEach(parts::add);
    List<BoundingBox> kept =
        parts.stream()
            .filter(box -> !isBackground(box))
            .sorted(
                Comparator.comparingDouble(BoundingBox::area).reversed().thenComparing(DOWNWARDS))
            .limit(MOST_PICTURES)
            .toList();
    return merged(kept).stream()
        .filter(box -> Math.min(box.width(), box.height()) >= SPECK)
        .filter(box -> !isBackground(box) && !isShading(box))
        .sorted(DOWNWARDS)
        .toList();
  }

  /** The shade behind a line or two of text, as every second row of a table has it. */
  private boolean isBand(Picture picture) {
    BoundingBox box = picture.box();
    return picture.kind() == Picture.Kind.DRAWING
        && box.height() <= BAND
        && words.stream()
            .anyMatch(word -> box.contains(word.box().centerX(), word.box().centerY()));
  }

  private boolean isBackground(BoundingBox box) {
    return box.overlap(page) >= BACKGROUND * page.area()
        && words.stream()
                .filter(word -> box.contains(word.box().centerX(), word.box().centerY()))
                .limit(BACKGROUND_WORDS)
                .count()
            == BACKGROUND_WORDS;
  }

  private boolean isShading(BoundingBox box) {
    return tables.stream()
        .anyMatch(table -> box.overlap(table) >= IN_TABLE * Math.min(box.area(), table.area()));
  }

  /** Every box takes in those that touch it, until none does. */
  private static List<BoundingBox> merged(List<BoundingBox> boxes) {
    List<BoundingBox> figures = new ArrayList<>();
    for (BoundingBox box : boxes) {
      BoundingBox figure = box;
      int touching = touching(figures, figure);
      while (touching >= 0) {
        figure = figure.union(figures.remove(touching));
        touching = touching(figures, figure);
      }
      figures.add(figure);
    }
    return figures;
  }

  private static int touching(List<BoundingBox> figures, BoundingBox box) {
    BoundingBox near = box.grow(NEAR);
    for (int i = 0; i < figures.size(); i++) {
      if (near.overlapX(figures.get(i)) > 0 && near.overlapY(figures.get(i)) > 0) {
        return i;
      }
    }
    return -1;
  }
}
