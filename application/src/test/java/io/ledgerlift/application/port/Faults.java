package io.ledgerlift.application.port;

import io.ledgerlift.application.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets the ports of a {@link MemoryStore} fail when a test wants it, and other things happen in
 * between. A call is named for port and method: {@code documents.record}. Two more names stand for
 * the end of a transaction: {@link #COMMIT} fails before anything is stored, {@link #ANSWER} after
 * everything was.
 */
public final class Faults {

  public static final String COMMIT = "commit";

  public static final String ANSWER = "answer";

  private final List<String> calls = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();

  /**
   * What happens before a call.
   *
   * @param name of the calls meant; one that ends in a star means all that start so
   * @param nth of them is the one; 0 for each
   */
  private record Rule(String name, int nth, Runnable happening, AtomicInteger seen) {

    Rule(String name, int nth, Runnable happening) {
      this(name, nth, happening, new AtomicInteger());
    }

    boolean means(String call) {
      boolean named =
          name.endsWith("*")
              ? call.startsWith(name.substring(0, name.length() - 1))
              : call.equals(name);
      return named && (nth == 0 || seen.incrementAndGet() == nth);
    }
  }

  /** Every call fails until {@link #clear}. */
  public void everywhere() {
    at("*");
  }

  /** Calls of this name fail until {@link #clear}; {@code documents.*} means the whole port. */
  public void at(String name) {
    add(new Rule(name, 0, () -> fail(name)));
  }

  /** Only the next call of this name fails. */
  public void once(String name) {
    once(name, 1);
  }

  /** Only the n-th call of this name from now fails; the first has number 1. */
  public void once(String name, int nth) {
    add(new Rule(name, nth, () -> fail(name)));
  }

  /** This happens before the next call of this name, in the thread that makes it. */
  public void meanwhile(String name, Runnable happening) {
    add(new Rule(name, 1, happening));
  }

  /** Nothing fails any more. */
  public synchronized void clear() {
    rules.clear();
  }

  /** The names of all calls so far, failed ones included. */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  /** What each port does first in each of its methods. */
  public void hit(String call) {
    noted(call).forEach(rule -> rule.happening().run());
  }

  private synchronized List<Rule> noted(String call) {
    calls.add(call);
    return rules.stream().filter(rule -> rule.means(call)).toList();
  }

  private synchronized void add(Rule rule) {
    rules.add(rule);
  }

  private static void fail(String name) {
    throw new Unavailable(name + " fails because the test wants it");
  }
}
