package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.statement.Check.Verdict;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many checks came out in which way. */
public final class CheckCounts {

  private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

  /** None so far, of every verdict. */
  public CheckCounts() {
    Arrays.stream(Verdict.values()).forEach(verdict -> counts.put(verdict, 0));
  }

  /** Adds the checks of a statement. */
  public void add(Statement statement) {
    statement.checks().forEach(check -> counts.merge(check.verdict(), 1, Integer::sum));
  }

  /** Adds what ties statements together. */
  public <T> void add(List<Tie<T>> ties) {
    ties.forEach(tie -> counts.merge(tie.verdict(), 1, Integer::sum));
  }

  /** One number for each verdict. */
  public Map<Verdict, Integer> all() {
    return Collections.unmodifiableMap(new EnumMap<>(counts));
  }
}
