package io.ledgerlift.domain.statement;

import io.ledgerlift.domain.statement.NumberGrid.Line;
import io.ledgerlift.domain.statement.Sum.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds which lines add up to which. From first to last, every line is either one more that waits
 * to be added, or the sum of those that have waited last; a sum then waits in the place of its
 * parts. So sums of sums, and sections below one another, come out as they are printed.
 *
 * <p>A sum must hold at all places where it has a number, within what rounding leaves: half a unit
 * for each part and for the sum itself. Only a line that is called a total may fail, and then at
 * half of its places at most.
 */
final class SumFinding {

  /** Parts of one sum; longer lists are parted by sums of their own. */
  private static final int MOST_PARTS = 60;

  /** Some of so few parts may be taken away from the first one. */
  private static final int MOST_SIGNED = 7;

  /**
   * How improbable, in bits, it must be that figures add up by chance: where the line is called a
   * total and takes all that wait, and the same where it fails at some places; where it takes some
   * of them; where it is not called one.
   */
  private static final double OBVIOUS = 3;

  private static final double FAILING = 7;
  private static final double CALLED = 10;
  private static final double UNCALLED = 18;

  /** A total that fails holds at this share of its places, at least. */
  private static final double MOSTLY = 0.5;

  /** What lines that others add up to are called. */
  private static final Pattern TOTAL =
      Pattern.compile(
          "\\b(?:(?:sub-?)?totals?|sum|gross (?:profit|margin)"
              + "|net (?:income|profit|loss|earnings|assets|sales|revenues?)"
              + "|net (?:cash|increase|decrease|change)"
              + "|(?:operating|pre-?tax) (?:income|profit|loss|result)"
              + "|(?:income|profit|loss|earnings) (?:before|from|for|after)"
              + "|comprehensive income|balance at|end of|closing|ebit(?:da)?"
              + "|summe|gesamt|insgesamt|ergebnis)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Lines that tell what another one contains. */
  private static final Pattern MEMO =
      Pattern.compile("\\s*(?:of which|thereof|davon|including|dont)\\b", Pattern.CASE_INSENSITIVE);

  private final NumberGrid grid;
  private final Sum.Axis axis;
  private final List<Line> waiting = new ArrayList<>();
  private final List<Sum> found = new ArrayList<>();

  private SumFinding(NumberGrid grid, Sum.Axis axis) {
    this.grid = grid;
    this.axis = axis;
  }

  /** The sums among the lines, in their order. */
  static List<Sum> in(NumberGrid grid, Sum.Axis axis) {
    SumFinding finding = new SumFinding(grid, axis);
    for (Line line : grid.lines()) {
      if (!MEMO.matcher(line.name()).lookingAt()) {
        finding.take(line);
      }
    }
    return finding.found;
  }

  private void take(Line line) {
    Optional<List<Part>> parts = parts(line);
    parts.ifPresent(
        its -> {
          found.add(new Sum(axis, line.index(), its));
          waiting.subList(waiting.size() - its.size(), waiting.size()).clear();
        });
    waiting.add(line);
  }

  private Optional<List<Part>> parts(Line line) {
    boolean called = TOTAL.matcher(line.name()).find();
    Optional<List<Part>> plain = plain(line, called);
    if (plain.isPresent()) {
      return plain;
    }
    Optional<List<Part>> signed = signed(line, called);
    return signed.isPresent() || !called ? signed : failing(line);
  }

  /** The fewest lines that add up: whether one of nothing before them is a part cannot be told. */
  private Optional<List<Part>> plain(Line total, boolean called) {
    for (int count = 2; count <= Math.min(MOST_PARTS, waiting.size()); count++) {
      List<Part> parts = added(count);
      double calledFor = takesAll(count) ? OBVIOUS : CALLED;
      double needed = called ? calledFor : UNCALLED;
      if (holdsEverywhere(total, parts) && strength(total, parts) >= needed) {
        return Optional.of(parts);
      }
    }
    return Optional.empty();
  }

  /** Whether the last lines are all that waits, or all since the last sum. */
  private boolean takesAll(int count) {
    return count == waiting.size() || isSum(waiting.get(waiting.size() - count - 1));
  }

  private boolean isSum(Line line) {
    return found.stream().anyMatch(sum -> sum.total() == line.index());
  }

  /**
   * How improbable it is that the places at which the sum holds do so by chance, in bits: a figure
   * of a thousand that may be one off is hit by three guesses of a thousand.
   */
  private double strength(Line total, List<Part> parts) {
    return places(total, parts).stream()
        .filter(place -> holds(total, parts, place))
        .mapToDouble(place -> bits(total.at(place), parts, place))
        .sum();
  }

  private double bits(BigDecimal figure, List<Part> parts, int place) {
    double units =
        figure.abs().movePointRight(SumArithmetic.decimals(grid, parts, place)).doubleValue();
    double guesses = 2 * SumArithmetic.toleratedUnits(parts.size()) + 1;
    return Math.max(0, StrictMath.log(units / guesses) / StrictMath.log(2));
  }

  private List<Part> added(int count) {
    return waiting.subList(waiting.size() - count, waiting.size()).stream()
        .map(line -> new Part(line.index(), true))
        .toList();
  }

  private Optional<List<Part>> signed(Line total, boolean called) {
    for (int count = 2; count <= Math.min(called ? MOST_SIGNED : 2, waiting.size()); count++) {
      for (int signs = 1; signs < 1 << (count - 1); signs++) {
        List<Part> parts = withSigns(count, signs);
        double needed = called ? CALLED + count : UNCALLED;
        if (holdsEverywhere(total, parts) && strength(total, parts) >= needed) {
          return Optional.of(parts);
        }
      }
    }
    return Optional.empty();
  }

  /** The first is added; bit {@code i} of {@code signs} takes part {@code i + 1} away. */
  private List<Part> withSigns(int count, int signs) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Part(
                    waiting.get(waiting.size() - count + i).index(),
                    i == 0 || (signs >> (i - 1) & 1) == 0))
        .toList();
  }

  /** The parts of a total that fails at some places: those that chance explains least. */
  private Optional<List<Part>> failing(Line total) {
    List<Part> best = List.of();
    double most = 0;
    for (int count = 2; count <= Math.min(MOST_PARTS, waiting.size()); count++) {
      List<Part> parts = added(count);
      double strength = strength(total, parts);
      double needed = takesAll(count) ? FAILING : CALLED;
      if (strength >= Math.max(needed, most) && holdsMostly(total, parts)) {
        most = strength;
        best = parts;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private boolean holdsMostly(Line total, List<Part> parts) {
    Set<Integer> places = places(total, parts);
    long holds = places.stream().filter(place -> holds(total, parts, place)).count();
    return holds >= MOSTLY * places.size();
  }

  private boolean holdsEverywhere(Line total, List<Part> parts) {
    return places(total, parts).stream().allMatch(place -> holds(total, parts, place));
  }

  /** Where the total can be checked. */
  private Set<Integer> places(Line total, List<Part> parts) {
    Set<Integer> places = new TreeSet<>(total.numbers().keySet());
    if (axis == Sum.Axis.COLUMNS) {
      places.removeIf(place -> lacks(parts, place));
    }
    return places;
  }

  /** In a row with blanks nothing need add up: it may tell of something else. */
  private boolean lacks(List<Part> parts, int place) {
    return parts.stream().anyMatch(part -> !grid.line(part.index()).numbers().containsKey(place));
  }

  private boolean holds(Line total, List<Part> parts, int place) {
    return SumArithmetic.difference(grid, total, parts, place)
            .abs()
            .compareTo(SumArithmetic.tolerance(grid, parts, place))
        <= 0;
  }
}
