package io.ledgerlift.adapter.web;

import java.util.concurrent.Semaphore;

/**
 * Lets so many in at once and sends the others away, so that long answers leave threads for short
 * ones.
 */
final class Gate {

  private final Semaphore places;
  private final Problem full;

  Gate(int most, String code, String detail) {
    this.places = new Semaphore(most);
    this.full = new Problem(503, code, detail);
  }

  /** Takes a place, to be given back by {@link #leave}. */
  void enter() {
    if (!places.tryAcquire()) {
      throw new Problem.Raised(full);
    }
  }

  void leave() {
    places.release();
  }
}
