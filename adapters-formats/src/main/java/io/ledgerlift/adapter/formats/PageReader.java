package io.ledgerlift.adapter.formats;

import io.ledgerlift.application.Unreadable;
import io.ledgerlift.domain.page.PageNumber;

/** Turns one page after the other into words, rulings and pictures; keeps none of them. */
public interface PageReader {

  /**
   * The page as it looks. What is damaged on it is left out and flagged.
   *
   * @throws Unreadable when the document asks for more work than its budget allows
   */
  PageContent read(PageNumber number);
}
