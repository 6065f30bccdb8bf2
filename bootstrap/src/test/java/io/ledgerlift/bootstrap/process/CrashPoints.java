package io.ledgerlift.bootstrap.process;

import io.ledgerlift.bootstrap.wire.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The moments at which a process can die in the course of a request, by the statements that it
 * sends: before each of them, and after each that the database then keeps.
 */
final class CrashPoints {

  private CrashPoints() {}

  /** Every one. */
  static List<Moment> all(List<String> statements) {
    List<Moment> moments = new ArrayList<>();
    for (int i = 1; i <= statements.size(); i++) {
      moments.add(Moment.before(i));
      if (isCommit(statements.get(i - 1))) {
        moments.add(Moment.after(i));
      }
    }
    return moments;
  }

  /** Those where most can go wrong: in the midst of the last transaction, and around its end. */
  static List<Moment> telling(List<String> statements) {
    int end = statements.size();
    while (end > 1 && !isCommit(statements.get(end - 1))) {
      end--;
    }
    return List.of(Moment.before(end - 1), Moment.before(end), Moment.after(end));
  }

  private static boolean isCommit(String sql) {
    return sql.strip().toUpperCase(Locale.ROOT).startsWith("COMMIT");
  }
}
