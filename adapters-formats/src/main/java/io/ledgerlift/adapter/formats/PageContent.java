package io.ledgerlift.adapter.formats;

import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.page.Page;
import java.util.List;

/**
 * A page with what is doubtful about it.
 *
 * @param lost whether the page could not be read at all, so that the emptiness of {@code page} says
 *     nothing
 */
public record PageContent(Page page, List<QualityFlag> flags, boolean lost) {

  public PageContent {
    flags = List.copyOf(flags);
  }

  /** Whether the words come from the page's pixels. */
  public boolean recognised() {
    return flags.stream().anyMatch(flag -> flag.code() == QualityFlag.Code.READ_FROM_PIXELS);
  }
}
