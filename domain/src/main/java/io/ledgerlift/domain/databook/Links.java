package io.ledgerlift.domain.databook;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of places on the pages of a document.
 *
 * @param document the document's own address; null where nobody serves it
 */
public record Links(@Nullable String document) {

  /** The picture of the page, and the box on it; null without a page or an address. */
  @Nullable String to(@Nullable PageNumber page, @Nullable BoundingBox box) {
    if (document == null || page == null) {
      return null;
    }
    String picture = document + "/pages/" + page.value() + "/preview";
    return box == null
        ? picture
        : picture
            + String.format(
                Locale.ROOT,
                "#box=%.2f,%.2f,%.2f,%.2f",
                box.x(),
                box.y(),
                box.width(),
                box.height());
  }
}
