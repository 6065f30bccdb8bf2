package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.statement.TableNames;
import io.ledgerlift.domain.statement.report.Kind.Evidence;
import io.ledgerlift.domain.statement.report.Kind.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what a table is by what is printed over it, over its columns and before its rows. */
final class KindFinding {

  /**
   * A title with a row or column that fits it, or that much without a title: titles also stand over
   * notes, and highlights have some rows of the statement that they are taken from.
   */
  private static final int ENOUGH = 5;

  /** Names of rows beyond are not looked at: none has so many that the first do not tell. */
  private static final int MOST_ROWS = 400;

  /** Titles of schedules that explain a statement, or take from it, and are none. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "\\b(?:reconciliations?|reconciles?|supplement(?:al|ary)|segments?|selected|schedule"
              + "|components?|details?|effects?|impacts?|guidance|outlook|non-gaap|notes? \\d+"
              + "|condensed consolidating|disaggregated|location|classification|following"
              + "|accumulated other|index|contents|exhibits?)\\b");

  private static final Pattern CONTENTS =
      Pattern.compile("\\b(?:contents|index|inhalt(?:sverzeichnis)?|sommaire)\\s*$");

  private final List<Name> titles;
  private final List<Name> heads;
  private final List<Name> labels;

  /** A text, and the same in lower case, in which it is compared. */
  private record Name(String text, String lower) {

    static Name of(String text) {
      return new Name(text, text.toLowerCase(Locale.ROOT));
    }
  }

  /**
   * Takes the names of a table.
   *
   * @param rows the names of its rows
   * @param columns how many there are
   */
  KindFinding(TableNames names, Stream<String> rows, int columns) {
    this.titles = names.titles().stream().map(Name::of).toList();
    this.heads =
        IntStream.range(0, columns)
            .boxed()
            .flatMap(column -> names.headPath(column).stream())
            .distinct()
            .map(Name::of)
            .toList();
    this.labels = rows.limit(MOST_ROWS).map(Name::of).toList();
  }

  /**
   * What it is.
   *
   * @param runs whether balances run from row to row
   * @param amounts whether there are any
   */
  Kind find(boolean runs, boolean amounts) {
    if (!amounts) {
      return new Kind(StatementKind.OTHER, List.of());
    }
    return Traits.ALL.entrySet().stream()
        .map(one -> new Kind(one.getKey(), evidence(one.getKey(), one.getValue(), runs)))
        .filter(kind -> kind.weight() >= ENOUGH)
        .max(
            Comparator.comparingInt(Kind::weight)
                .thenComparing(Kind::what, Comparator.reverseOrder()))
        .orElseGet(() -> new Kind(rest(), List.of()));
  }

  private StatementKind rest() {
    return titles.stream().anyMatch(title -> CONTENTS.matcher(title.lower()).find())
        ? StatementKind.OTHER
        : StatementKind.SCHEDULE;
  }

  private List<Evidence> evidence(StatementKind kind, Traits traits, boolean runs) {
    List<Evidence> evidence = new ArrayList<>();
    first(titles, name -> !ABOUT.matcher(name).find() && traits.title().matcher(name).find())
        .ifPresent(title -> evidence.add(new Evidence(Source.TITLE, title)));
    for (Pattern head : traits.heads()) {
      first(heads, name -> head.matcher(name).matches())
          .ifPresent(name -> evidence.add(new Evidence(Source.HEAD, name)));
    }
    for (Pattern row : traits.rows()) {
      first(labels, name -> row.matcher(name).matches())
          .ifPresent(label -> evidence.add(new Evidence(Source.ROW, label)));
    }
    if (runs && kind == StatementKind.ACCOUNT) {
      evidence.add(new Evidence(Source.ARITHMETIC, ""));
    }
    return evidence;
  }

  private static Optional<String> first(List<Name> names, Predicate<String> wanted) {
    for (Name name : names) {
      if (wanted.test(name.lower())) {
        return Optional.of(name.text());
      }
    }
    return Optional.empty();
  }
}
