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

  private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  double size() {
    return style.size();
  }

  /** As a mark above the line: a digit that is none of the number before it. */
  Glyph raised() {
    boolean digit = text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    return digit
        ? new Glyph(
            RAISED_DIGITS.substring(text.charAt(0) - '0', text.charAt(0) - '0' + 1),
            box,
            angle,
            start,
            end,
            base,
            style,
            visibility)
        : this;
  }
}
