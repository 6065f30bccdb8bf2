package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.domain.page.BoundingBox;
import java.util.ArrayList;
import java.util.List;

/** What has been painted on a page so far, coarsely: enough to tell whether white shows on it. */
final class Backdrop {

  /** Beyond this many fills the oldest knowledge stands; a page so full has no plain background. */
  private static final int MAX_FILLS = 20_000;

  private record Fill(BoundingBox box, boolean white) {}

  private final List<Fill> fills = new ArrayList<>();

  void paint(BoundingBox box, boolean white) {
    boolean covers = !white || !fills.isEmpty();
    if (covers && fills.size() < MAX_FILLS) {
      fills.add(new Fill(box, white));
    }
  }

  /** Whether the point still shows white paper, or white paint. */
  boolean whiteAt(double x, double y) {
    for (int i = fills.size() - 1; i >= 0; i--) {
      if (fills.get(i).box.contains(x, y)) {
        return fills.get(i).white;
      }
    }
    return true;
  }
}
