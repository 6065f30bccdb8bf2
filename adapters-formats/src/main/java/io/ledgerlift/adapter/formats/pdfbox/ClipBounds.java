package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.domain.page.BoundingBox;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.jspecify.annotations.Nullable;

/**
 * The rectangle around what the clipping paths leave of the page as shown. Their true intersection
 * would cost more than the rest of the reading, and nearly all of them are rectangles.
 */
final class ClipBounds {

  private static final int CORNERS = 4;

  private static final BoundingBox NOTHING = new BoundingBox(-1, -1, 0, 0);

  private final ShownPlane plane;
  private @Nullable List<Path2D> lastPaths;
  private int lastSize;
  private BoundingBox last = NOTHING;

  ClipBounds(ShownPlane plane) {
    this.plane = plane;
  }

  BoundingBox of(PDGraphicsState state) {
    List<Path2D> paths = state.getCurrentClippingPaths();
    if (paths != lastPaths || paths.size() != lastSize) {
      lastPaths = paths;
      lastSize = paths.size();
      last = shown(intersection(paths));
    }
    return last;
  }

  /** Whether what is left is that rectangle: each path has its four corners. */
  boolean isRectangle(PDGraphicsState state) {
    return state.getCurrentClippingPaths().stream().allMatch(path -> points(path) >= CORNERS);
  }

  private static int points(Path2D path) {
    int points = 0;
    for (PathIterator along = path.getPathIterator(null); !along.isDone(); along.next()) {
      points++;
    }
    return points;
  }

  private static Rectangle2D intersection(List<Path2D> paths) {
    Rectangle2D bounds = paths.get(0).getBounds2D();
    for (Path2D path : paths.subList(1, paths.size())) {
      Rectangle2D.intersect(bounds, path.getBounds2D(), bounds);
    }
    return bounds;
  }

  private BoundingBox shown(Rectangle2D user) {
    boolean empty = !(user.getWidth() >= 0) || !(user.getHeight() >= 0);
    if (empty || Double.isInfinite(user.getWidth() + user.getHeight())) {
      return NOTHING;
    }
    return BoundingBox.between(
        plane.x(user.getMinX(), user.getMinY()),
        plane.y(user.getMinX(), user.getMinY()),
        plane.x(user.getMaxX(), user.getMaxY()),
        plane.y(user.getMaxX(), user.getMaxY()));
  }
}
