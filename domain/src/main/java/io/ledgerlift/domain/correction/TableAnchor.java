package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what a table is known again: in its own reading by its artifact, in another one by its place.
 *
 * @param attempt of the reading that the correction was made for
 * @param place among the artifacts of its page
 * @param box points, origin top left of the page as shown
 */
public record TableAnchor(
    int attempt,
    UUID artifact,
    @Nullable PageNumber page,
    int place,
    @Nullable BoundingBox box,
    int rows,
    int columns) {

  /** Another release of the reader may place the same words a hair elsewhere, in points. */
  private static final double HAIR = 1;

  /** The anchor of a table as it was read. */
  public static TableAnchor of(int attempt, UUID artifact, int place, Table table) {
    return new TableAnchor(
        attempt, artifact, table.page(), place, table.box(), table.rowCount(), table.columnCount());
  }

  /** Whether this is the same table as {@code other}. */
  public boolean holds(TableAnchor other) {
    if (attempt == other.attempt) {
      return artifact.equals(other.artifact);
    }
    return Objects.equals(page, other.page)
        && rows == other.rows
        && columns == other.columns
        && (box == null || other.box == null ? place == other.place : isNear(box, other.box));
  }

  private static boolean isNear(BoundingBox one, BoundingBox two) {
    return Math.abs(one.x() - two.x()) <= HAIR
        && Math.abs(one.y() - two.y()) <= HAIR
        && Math.abs(one.width() - two.width()) <= HAIR
        && Math.abs(one.height() - two.height()) <= HAIR;
  }
}
