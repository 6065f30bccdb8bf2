package io.ledgerlift.adapter.queue.broken.left;

import io.ledgerlift.adapter.queue.broken.right.Right;

/** Breaks a rule of the architecture on purpose, so that the rule is known to bite. */
public final class Left {

  public Object right() {
    return new Right();
  }
}
