package io.ledgerlift.adapter.formats.ocr;

import io.ledgerlift.domain.page.BoundingBox;

/** A rectangle of pixels; origin top left, right and bottom edge outside. */
record Region(int x, int y, int width, int height) {

  int right() {
    return x + width;
  }

  int bottom() {
    return y + height;
  }

  int longest() {
    return Math.max(width, height);
  }

  Region union(Region other) {
    int left = Math.min(x, other.x);
    int top = Math.min(y, other.y);
    return new Region(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  boolean holdsCentreOf(Region other) {
    int centerX = other.x + other.width / 2;
    int centerY = other.y + other.height / 2;
    return centerX >= x && centerX < right() && centerY >= y && centerY < bottom();
  }

  /** How many columns of pixels both cover. */
  int overlapX(Region other) {
    return Math.max(0, Math.min(right(), other.right()) - Math.max(x, other.x));
  }

  /** Grown on every side as far as a picture of this size reaches. */
  Region grown(int margin, int pictureWidth, int pictureHeight) {
    int left = Math.max(0, x - margin);
    int top = Math.max(0, y - margin);
    return new Region(
        left,
        top,
        Math.min(pictureWidth, right() + margin) - left,
        Math.min(pictureHeight, bottom() + margin) - top);
  }

  /** In points, when {@code points} is the side of a pixel. */
  BoundingBox box(double points) {
    return new BoundingBox(x * points, y * points, width * points, height * points);
  }
}
