package io.ledgerlift.adapter.queue.broken.right;

import io.ledgerlift.adapter.queue.broken.left.Left;

/** Breaks a rule of the architecture on purpose, so that the rule is known to bite. */
public final class Right {

  public Object left() {
    return new Left();
  }
}
