package io.ledgerlift.bootstrap.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts the statements that pass over all conversations, and knows where the next stop is. */
final class Statements {

  /**
   * What the driver and the pool ask for themselves, now and then: whether a connection lives, what
   * a column is, what the limits are.
   */
  private static final Pattern DRIVERS = Pattern.compile("^\\s*$|pg_catalog|^\\s*SET ");

  private final List<String> passed = new ArrayList<>();
  private Predicate<String> place = sql -> false;
  private boolean answered;
  private @Nullable Breakpoint next;

  /** A stop that a statement has come to. */
  record Stop(Breakpoint breakpoint, boolean answered) {}

  /** Counts from nothing, and stops nowhere. */
  synchronized void watch() {
    passed.clear();
    next = null;
  }

  synchronized List<String> passed() {
    return List.copyOf(passed);
  }

  synchronized Breakpoint stopAt(Moment moment) {
    watch();
    return stop(sql -> passed.size() == moment.statement(), moment.answered());
  }

  synchronized Breakpoint stopBefore(Predicate<String> sql) {
    return stop(sql, false);
  }

  private Breakpoint stop(Predicate<String> sql, boolean afterwards) {
    place = sql;
    answered = afterwards;
    next = new Breakpoint();
    return next;
  }

  /** Notes a statement; answers the stop, once, when it is the one. */
  synchronized @Nullable Stop note(String sql) {
    if (DRIVERS.matcher(sql).find()) {
      return null;
    }
    passed.add(sql);
    if (next == null || !place.test(sql)) {
      return null;
    }
    Stop stop = new Stop(next, answered);
    next = null;
    return stop;
  }
}
