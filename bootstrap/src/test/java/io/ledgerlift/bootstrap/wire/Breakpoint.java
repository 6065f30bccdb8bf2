package io.ledgerlift.bootstrap.wire;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A place on the wire where a conversation stops until it is told to go on or to end. */
public final class Breakpoint {

  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch decided = new CountDownLatch(1);
  private volatile String name = "nowhere";
  private volatile boolean goesOn;

  Breakpoint() {}

  /** Waits until somebody decides; answers whether to go on. */
  boolean hold(String where) {
    name = where;
    reached.countDown();
    try {
      decided.await();
      return goesOn;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Returns when a conversation stands here; answers the beginning of its statement. */
  public String awaitReached() {
    try {
      if (!reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("no statement came to the breakpoint");
      }
      return name;
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted", interrupted);
    }
  }

  public boolean isReached() {
    return reached.getCount() == 0;
  }

  /** Lets the conversation go on as if nothing had been. */
  public void goOn() {
    goesOn = true;
    decided.countDown();
  }

  /** Ends the conversation here; what was held back is never sent. */
  public void end() {
    decided.countDown();
  }
}
