package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.bootstrap.wiring.Wiring;
import java.util.concurrent.CountDownLatch;

/** Waits for the signal that ends a service. */
final class Shutdown {

  private Shutdown() {}

  /** Never returns: the process ends when {@link Wiring} has closed everything in order. */
  static void await() throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
