package io.ledgerlift.application.port;

import io.ledgerlift.application.Unavailable;
import java.util.function.Supplier;

/**
 * Makes several writes one: all of them are there afterwards, or none.
 *
 * <p>Ports whose contract says so take part in the transaction that runs in the calling thread. A
 * call inside a running transaction joins it. The block may hold calls to such ports only: it must
 * not touch the object store, and must not wait for anything else.
 */
public interface Transactions {

  /**
   * Runs {@code block} and commits; whatever it throws rolls everything back and passes through.
   *
   * @throws Unavailable when the database cannot be reached, also at commit; the caller then does
   *     not know whether it was committed, and asks again by reading
   */
  <T> T inTransaction(Supplier<T> block);

  /**
   * Has {@code deed} done once the transaction that runs in this thread is committed, in this
   * thread and outside of it, in the order of the calls; a transaction that is rolled back, or of
   * whose commit nobody knows, forgets it. What {@code deed} then throws is logged, as what was
   * committed stands; a process that dies in between loses it. Where no transaction runs, {@code
   * deed} is done at once, and what it throws passes through.
   */
  void afterCommit(Runnable deed);

  /** As {@link #inTransaction(Supplier)}, for a block without an answer. */
  default void inTransaction(Runnable block) {
    inTransaction(
        () -> {
          block.run();
          return Boolean.TRUE;
        });
  }
}
