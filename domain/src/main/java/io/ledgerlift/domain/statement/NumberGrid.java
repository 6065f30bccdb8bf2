package io.ledgerlift.domain.statement;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * The numbers of a table as lines, which are its rows or its columns, each with the numbers at the
 * places along it. Percentages count where a table holds nothing else; dates and texts never do.
 */
record NumberGrid(SortedMap<Integer, Line> byIndex) {

  /**
   * A line with a number at least.
   *
   * @param index of the row, or of the column
   * @param name label of the row, or heads over the column
   * @param numbers by column, or by row
   */
  record Line(int index, String name, SortedMap<Integer, BigDecimal> numbers) {

    BigDecimal at(int place) {
      return numbers.getOrDefault(place, BigDecimal.ZERO);
    }

    /** The same line with its first number alone. */
    Line firstPlace() {
      return new Line(index, name, numbers.headMap(numbers.firstKey() + 1));
    }
  }

  static NumberGrid rows(Table table, TableValues values) {
    return of(numbers(table, values), Cell::row, Cell::column, values.names()::label);
  }

  static NumberGrid columns(Table table, TableValues values) {
    return of(numbers(table, values), Cell::column, Cell::row, values.names()::heads);
  }

  private static Map<Cell, BigDecimal> numbers(Table table, TableValues values) {
    Map<Cell, Amount> amounts = new HashMap<>();
    for (Cell cell : table.cells()) {
      Optional<Amount> amount = values.of(cell).map(TableValues.Value::amount);
      amount.filter(one -> one.number() != null).ifPresent(one -> amounts.put(cell, one));
    }
    boolean shares =
        amounts.values().stream().noneMatch(amount -> amount.kind() == Amount.Kind.NUMBER);
    Map<Cell, BigDecimal> numbers = new HashMap<>();
    amounts.forEach(
        (cell, amount) -> {
          if (shares || amount.kind() != Amount.Kind.PERCENT) {
            numbers.put(cell, Objects.requireNonNull(amount.number()));
          }
        });
    return numbers;
  }

  private static NumberGrid of(
      Map<Cell, BigDecimal> numbers,
      ToIntFunction<Cell> line,
      ToIntFunction<Cell> place,
      IntFunction<String> name) {
    SortedMap<Integer, Line> lines = new TreeMap<>();
    numbers.forEach(
        (cell, number) ->
            lines
                .computeIfAbsent(
                    line.applyAsInt(cell),
                    index -> new Line(index, name.apply(index), new TreeMap<>()))
                .numbers()
                .put(place.applyAsInt(cell), number));
    return new NumberGrid(lines);
  }

  Collection<Line> lines() {
    return byIndex.values();
  }

  /** The line of that index, which must be there. */
  Line line(int index) {
    return Objects.requireNonNull(byIndex.get(index), "no such line");
  }
}
