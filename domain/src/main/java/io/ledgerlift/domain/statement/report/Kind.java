package io.ledgerlift.domain.statement.report;

import java.util.List;

/**
 * What a table is, and why it is believed.
 *
 * @param evidence what speaks for it; none for schedules and other tables
 */
public record Kind(StatementKind what, List<Evidence> evidence) {

  /** Something printed that speaks for a kind. */
  public record Evidence(Source source, String text) {}

  /** Where it is printed; balances that run on are no text but arithmetic. */
  public enum Source {
    TITLE(4),
    HEAD(2),
    ROW(1),
    ARITHMETIC(5);

    private final int weight;

    Source(int weight) {
      this.weight = weight;
    }
  }

  public Kind {
    evidence = List.copyOf(evidence);
  }

  /** How much speaks for it. */
  int weight() {
    return evidence.stream().mapToInt(one -> one.source().weight).sum();
  }
}
