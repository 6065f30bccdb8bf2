package io.ledgerlift.domain.page;

import java.util.List;

/**
 * One page as shown, rotation applied: what a reading starts from.
 *
 * @param width of the page as shown, in points
 * @param height of the page as shown, in points
 * @param rotation the turn that was applied to show it: 0, 90, 180 or 270 degrees clockwise
 * @param slope the angle in degrees, clockwise, at which the page was scanned; words, rulings and
 *     pictures stand as on the page turned straight about its middle
 * @param words in the order in which the document paints them
 */
public record Page(
    PageNumber number,
    double width,
    double height,
    int rotation,
    double slope,
    List<Word> words,
    List<Ruling> rulings,
    List<Picture> pictures) {

  /** Scanners draw no page in more askew than this. */
  private static final double STEEPEST = 45;

  public Page {
    if (!(width > 0) || !(height > 0)) {
      throw new IllegalArgumentException("page without area: " + width + " x " + height);
    }
    if (rotation % 90 != 0 || rotation < 0 || rotation >= 360) {
      throw new IllegalArgumentException("pages turn by quarters, not by " + rotation);
    }
    if (!(Math.abs(slope) <= STEEPEST)) {
      throw new IllegalArgumentException("no page lies askew by " + slope);
    }
    words = List.copyOf(words);
    rulings = List.copyOf(rulings);
    pictures = List.copyOf(pictures);
  }

  /** A page that lies straight. */
  public Page(
      PageNumber number,
      double width,
      double height,
      int rotation,
      List<Word> words,
      List<Ruling> rulings,
      List<Picture> pictures) {
    this(number, width, height, rotation, 0, words, rulings, pictures);
  }

  /** The same page with other words. */
  public Page with(List<Word> others) {
    return redrawn(slope, others, rulings, pictures);
  }

  /** The same sheet, scanned at another slope, with other things on it. */
  public Page redrawn(
      double otherSlope, List<Word> others, List<Ruling> lines, List<Picture> drawings) {
    return new Page(number, width, height, rotation, otherSlope, others, lines, drawings);
  }

  /** Around what a box of the straight page covers on the page as shown. */
  public BoundingBox shown(BoundingBox straight) {
    return slope == 0 ? straight : turned(straight, slope);
  }

  /** Around what a box of the page as shown covers on the straight page. */
  public BoundingBox straight(BoundingBox shown) {
    return slope == 0 ? shown : turned(shown, -slope);
  }

  private BoundingBox turned(BoundingBox box, double degrees) {
    double cos = StrictMath.cos(StrictMath.toRadians(degrees));
    double sin = StrictMath.sin(StrictMath.toRadians(degrees));
    double fromMiddleX = box.centerX() - width / 2;
    double fromMiddleY = box.centerY() - height / 2;
    double centerX = width / 2 + fromMiddleX * cos - fromMiddleY * sin;
    double centerY = height / 2 + fromMiddleX * sin + fromMiddleY * cos;
    double across = box.width() * cos + box.height() * Math.abs(sin);
    double down = box.width() * Math.abs(sin) + box.height() * cos;
    return new BoundingBox(centerX - across / 2, centerY - down / 2, across, down);
  }

  /** The whole page as a box. */
  public BoundingBox box() {
    return new BoundingBox(0, 0, width, height);
  }
}
