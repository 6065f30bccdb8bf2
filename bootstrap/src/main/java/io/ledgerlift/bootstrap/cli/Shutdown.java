package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.bootstrap.wiring.Wiring;
import java.util.concurrent.CountDownLatch;

/** Waits for the signal that ends a service, and closes it in order before the process goes. */
final class Shutdown {

  private Shutdown() {}

  /** Returns never: the process ends when the hook has closed {@code wiring}. */
  static void await(Wiring wiring) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(wiring::close, "shutdown"));
    new CountDownLatch(1).await();
  }
}
