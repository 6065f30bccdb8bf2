package io.ledgerlift.domain.statement;

import io.ledgerlift.domain.statement.Check.Part;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.NumberGrid.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The column of an account in which each figure is the one of the row before, with the bookings of
 * its own row added or taken away; or of the row after it, where the latest booking comes first.
 *
 * @param column of the balances
 * @param bookings the columns that change them
 * @param added for each of these whether it is added
 * @param step 1 when the balance before stands in the row above, -1 when in the row below
 */
record RunningBalance(int column, List<Integer> bookings, List<Boolean> added, int step) {

  /** Fewer rows hold by chance, and this share of them must. */
  private static final int FEWEST = 4;

  private static final double MOSTLY = 0.8;

  /** Columns of bookings: money in, money out, fees. */
  private static final int MOST_BOOKINGS = 3;

  /** The checks of all balances; none where the rows are no account. */
  static List<Check> checks(NumberGrid grid, Checking checking) {
    return in(grid).map(balance -> balance.checked(grid, checking)).orElse(List.of());
  }

  /** The balances among the columns, the last column first. */
  private static Optional<RunningBalance> in(NumberGrid grid) {
    List<Integer> columns = new ArrayList<>(columns(grid));
    for (int i = columns.size() - 1; i > 0; i--) {
      int column = columns.get(i);
      List<Integer> others = columns.subList(Math.max(0, i - MOST_BOOKINGS), i);
      for (int from = others.size() - 1; from >= 0; from--) {
        Optional<RunningBalance> found =
            with(column, List.copyOf(others.subList(from, others.size())), grid);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Set<Integer> columns(NumberGrid grid) {
    Set<Integer> columns = new TreeSet<>();
    grid.lines().forEach(line -> columns.addAll(line.numbers().keySet()));
    return columns;
  }

  private static Optional<RunningBalance> with(
      int column, List<Integer> bookings, NumberGrid grid) {
    for (int step : new int[] {1, -1}) {
      for (int signs = 0; signs < 1 << bookings.size(); signs++) {
        int own = signs;
        List<Boolean> added =
            IntStream.range(0, bookings.size()).mapToObj(i -> (own >> i & 1) == 0).toList();
        RunningBalance balance = new RunningBalance(column, bookings, added, step);
        if (balance.holds(grid)) {
          return Optional.of(balance);
        }
      }
    }
    return Optional.empty();
  }

  private boolean holds(NumberGrid grid) {
    List<Line> rows = balanced(grid);
    int all = 0;
    int right = 0;
    for (int i = 1; i < rows.size(); i++) {
      Line row = step > 0 ? rows.get(i) : rows.get(i - 1);
      Line before = step > 0 ? rows.get(i - 1) : rows.get(i);
      if (isBooked(row)) {
        all++;
        right += isRight(row, before) ? 1 : 0;
      }
    }
    return right >= FEWEST && right >= MOSTLY * all;
  }

  private List<Line> balanced(NumberGrid grid) {
    return grid.lines().stream().filter(line -> line.numbers().containsKey(column)).toList();
  }

  private boolean isBooked(Line row) {
    return bookings.stream().anyMatch(booking -> row.at(booking).signum() != 0);
  }

  private boolean isRight(Line row, Line before) {
    BigDecimal balance = before.at(column);
    for (int i = 0; i < bookings.size(); i++) {
      BigDecimal booking = row.at(bookings.get(i));
      balance = added.get(i) ? balance.add(booking) : balance.subtract(booking);
    }
    return balance.compareTo(row.at(column)) == 0;
  }

  private List<Check> checked(NumberGrid grid, Checking checking) {
    List<Line> rows = balanced(grid);
    List<Check> checks = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      Line row = step > 0 ? rows.get(i) : rows.get(i - 1);
      Line before = step > 0 ? rows.get(i - 1) : rows.get(i);
      if (isBooked(row)) {
        checking
            .check(new Place(row.index(), column), parts(row, before), BigDecimal.ZERO)
            .ifPresent(checks::add);
      }
    }
    return checks;
  }

  private List<Part> parts(Line row, Line before) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(new Place(before.index(), column), true));
    for (int i = 0; i < bookings.size(); i++) {
      parts.add(new Part(new Place(row.index(), bookings.get(i)), added.get(i)));
    }
    return parts;
  }
}
