package io.ledgerlift.domain.page;

import java.util.List;

/**
 * One page as shown, rotation applied: what a reading starts from.
 *
 * @param width of the page as shown, in points
 * @param height of the page as shown, in points
 * @param rotation the turn that was applied to show it: 0, 90, 180 or 270 degrees clockwise
 * @param words in the order in which the document paints them
 */
public record Page(
    PageNumber number,
    double width,
    double height,
    int rotation,
    List<Word> words,
    List<Ruling> rulings,
    List<Picture> pictures) {

  public Page {
    if (!(width > 0) || !(height > 0)) {
      throw new IllegalArgumentException("page without area: " + width + " x " + height);
    }
    if (rotation % 90 != 0 || rotation < 0 || rotation >= 360) {
      throw new IllegalArgumentException("pages turn by quarters, not by " + rotation);
    }
    words = List.copyOf(words);
    rulings = List.copyOf(rulings);
    pictures = List.copyOf(pictures);
  }

  /** The whole page as a box. */
  public BoundingBox box() {
    return new BoundingBox(0, 0, width, height);
  }
}
