package io.ledgerlift.bench.accuracy;

import io.ledgerlift.domain.page.BoundingBox;

/**
 * A text and where it stands.
 *
 * @param page counted from 1
 * @param box on the page as shown, in points
 */
record PlacedText(int page, BoundingBox box, String text) {}
