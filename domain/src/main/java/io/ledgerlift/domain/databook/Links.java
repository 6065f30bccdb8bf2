package io.ledgerlift.domain.databook;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of places in a document, as the web page understands them.
 *
 * @param document the document's own page; null where nobody serves it
 */
public record Links(@Nullable String document) {

  /**
   * The page, and the box on it.
   *
   * @param table the how manieth of the reading, counted from 1: where the text view opens when
   *     there is no page
   * @return null without an address
   */
  @Nullable String to(@Nullable PageNumber page, @Nullable BoundingBox box, int table) {
    if (document == null) {
      return null;
    }
    if (page == null) {
      return document + "?tab=text&nth=" + table;
    }
    String there = document + "?page=" + page.value();
    return box == null
        ? there
        : there
            + String.format(
                Locale.ROOT,
                "&box=%.2f,%.2f,%.2f,%.2f",
                box.x(),
                box.y(),
                box.width(),
                box.height());
  }

  /** The page of a block of text, and its box; null where it has none. */
  @Nullable String to(@Nullable PageNumber page, @Nullable BoundingBox box) {
    return page == null ? null : to(page, box, 0);
  }
}
