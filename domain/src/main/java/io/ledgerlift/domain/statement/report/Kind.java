package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.statement.TableNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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

  /**
   * A title with a row or column that fits it, or that much without a title: titles also stand over
   * notes, and highlights have some rows of the statement that they are taken from.
   */
  private static final int ENOUGH = 5;

  /** Names of rows beyond are not looked at: none has so many that the first do not tell. */
  private static final int MOST_ROWS = 400;

  /** Titles of schedules that explain or take from a statement and are none. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "\\b(?:reconciliations?|reconciles?|supplement(?:al|ary)|segments?|selected|schedule|components?"
              + "|details?|effects?|impacts?|guidance|outlook|non-gaap|notes? \\d+|condensed consolidating|disaggregated"
              + "|location|classification|following|accumulated other|index|contents|exhibits?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CONTENTS =
      Pattern.compile(
          "\\b(?:table of contents|contents|index|inhalt(?:sverzeichnis)?|sommaire)\\s*$",
          Pattern.CASE_INSENSITIVE);

  public Kind {
    evidence = List.copyOf(evidence);
  }

  /**
   * Decides.
   *
   * @param labels of the rows, from top to bottom
   * @param columns how many there are
   * @param runs whether balances run from row to row
   * @param amounts whether there are any of which the table says what they are
   */
  static Kind of(
      TableNames names, List<String> labels, int columns, boolean runs, boolean amounts) {
    List<Kind> able = new ArrayList<>();
    Traits.ALL.forEach(
        (kind, traits) ->
            able.add(new Kind(kind, evidence(kind, traits, names, labels, columns, runs))));
    return able.stream()
        .filter(kind -> amounts && kind.weight() >= ENOUGH)
        .max(
            Comparator.comparingInt(Kind::weight)
                .thenComparing(Kind::what, Comparator.reverseOrder()))
        .orElseGet(() -> new Kind(amounts ? rest(names) : StatementKind.OTHER, List.of()));
  }

  private static StatementKind rest(TableNames names) {
    return names.titles().stream().anyMatch(title -> CONTENTS.matcher(title).find())
        ? StatementKind.OTHER
        : StatementKind.SCHEDULE;
  }

  private static List<Evidence> evidence(
      StatementKind kind,
      Traits traits,
      TableNames names,
      List<String> labels,
      int columns,
      boolean runs) {
    Set<Evidence> evidence = new LinkedHashSet<>();
    for (String title : names.titles()) {
      if (!ABOUT.matcher(title).find()
          && traits.titles().stream().anyMatch(pattern -> pattern.matcher(title).find())) {
        evidence.add(new Evidence(Source.TITLE, title));
        break;
      }
    }
    for (Pattern head : traits.heads()) {
      for (int column = 0; column < columns; column++) {
        if (names.headPath(column).stream().anyMatch(name -> head.matcher(name).matches())) {
          evidence.add(new Evidence(Source.HEAD, names.heads(column)));
          break;
        }
      }
    }
    for (Pattern row : traits.rows()) {
      labels.stream()
          .limit(MOST_ROWS)
          .filter(label -> row.matcher(label).matches())
          .findFirst()
          .ifPresent(label -> evidence.add(new Evidence(Source.ROW, label)));
    }
    if (runs && kind == StatementKind.ACCOUNT) {
      evidence.add(new Evidence(Source.ARITHMETIC, ""));
    }
    return List.copyOf(evidence);
  }

  private int weight() {
    return evidence.stream().mapToInt(one -> one.source().weight).sum();
  }
}
