package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.page.BoundingBox;

/**
 * A word of a page, as a person sees it.
 *
 * @param box points, origin top left of the page as shown
 */
public record PrintedWord(String text, BoundingBox box) {}
