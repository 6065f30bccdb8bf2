package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.TextStyle;
import io.ledgerlift.domain.page.Word.Visibility;

/**
 * One glyph on the page as shown.
 *
 * @param angle in which its line runs: whole degrees, clockwise, 0 to 359
 * @param start where it begins along its line
 * @param end where the next one would begin
 * @param base where its base line lies across its line
 */
record Glyph(
    String text,
    BoundingBox box,
    int angle,
    double start,
    double end,
    double base,
    TextStyle style,
    Visibility visibility) {

  double size() {
    return style.size();
  }
}
