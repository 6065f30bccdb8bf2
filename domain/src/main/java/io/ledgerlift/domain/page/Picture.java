package io.ledgerlift.domain.page;

/**
 * Something painted that is neither text nor ruling: a bitmap, or a drawing of curves and fills.
 *
 * @param box the part of it that is shown on the page
 */
public record Picture(BoundingBox box, Kind kind) {

  /** How the picture is made. */
  public enum Kind {
    BITMAP,
    DRAWING
  }
}
