package io.ledgerlift.adapter.formats.pdfbox;

import java.awt.geom.Point2D;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** The part of an engine that puts paths together and clips with them; painting is left open. */
abstract class PathEngine extends PDFGraphicsStreamEngine {

  private final PagePath path;
  private boolean clipPending;

  PathEngine(PDPage page, PagePath path) {
    super(page);
    this.path = path;
  }

  /** The path to be painted next. */
  final PagePath path() {
    return path;
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.rectangle(p0, p1, p2, p3);
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public @Nullable Point2D getCurrentPoint() {
    return path.currentPoint();
  }

  @Override
  public void closePath() {
    path.close();
  }

  @Override
  public void clip(int windingRule) {
    clipPending = true;
  }

  @Override
  public void endPath() {
    if (clipPending) {
      getGraphicsState().intersectClippingPath(path.extent());
      clipPending = false;
    }
    path.clear();
  }
}
