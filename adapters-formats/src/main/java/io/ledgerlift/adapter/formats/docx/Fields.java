package io.ledgerlift.adapter.formats.docx;

import java.util.ArrayDeque;
import java.util.Deque;

/** Fields may begin in one paragraph and end in another: shown is their result, not their code. */
final class Fields {

  /** For each open field whether its result has begun. */
  private final Deque<Boolean> open = new ArrayDeque<>();

  void mark(String type) {
    switch (type) {
      case "begin" -> open.push(false);
      case "separate" -> {
        if (!open.isEmpty()) {
          open.pop();
          open.push(true);
        }
      }
      case "end" -> open.poll();
      default -> {
        // Nothing else is known of fields.
      }
    }
  }

  /** Whether text is shown here. */
  boolean shown() {
    return !open.contains(false);
  }
}
