package io.ledgerlift.domain.statement;

import io.ledgerlift.domain.statement.NumberGrid.Line;
import io.ledgerlift.domain.statement.Sum.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
  static final int MOST_PARTS = 60;

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

  private static final Pattern PLAIN_TOTAL =
      Pattern.compile(
          "\\b(?:sub-?)?totals?\\b|\\b(?:summe|gesamt|insgesamt)\\b", Pattern.CASE_INSENSITIVE);

  /** Lines that tell what another one contains. */
  private static final Pattern MEMO =
      Pattern.compile("\\s*(?:of which|thereof|davon|including|dont)\\b", Pattern.CASE_INSENSITIVE);

  private final NumberGrid grid;
  private final Sum.Axis axis;
  private final int decimals;
  private final List<Line> waiting = new ArrayList<>();
  private final List<Sum> found = new ArrayList<>();
  private final Set<Integer> totals = new HashSet<>();

  private SumFinding(NumberGrid grid, Sum.Axis axis) {
    this.grid = grid;
    this.axis = axis;
    this.decimals =
        grid.lines().stream()
            .flatMap(line -> line.numbers().values().stream())
            .mapToInt(BigDecimal::scale)
            .max()
            .orElse(0);
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

  /** Whether a line of that name says itself that others add up to it. */
  static boolean isPlainTotal(String name) {
    return PLAIN_TOTAL.matcher(name).find();
  }

  /** Whether a line of that name is usually what others add up to. */
  private static boolean isCalledTotal(String name) {
    return TOTAL.matcher(name).find();
  }

  private void take(Line line) {
    Optional<List<Part>> parts = parts(line);
    parts.ifPresent(
        its -> {
          found.add(new Sum(axis, line.index(), its));
          totals.add(line.index());
          waiting.subList(waiting.size() - its.size(), waiting.size()).clear();
        });
    waiting.add(line);
  }

  private Optional<List<Part>> parts(Line line) {
    boolean called = isCalledTotal(line.name());
    if (most(line) < (called ? OBVIOUS : UNCALLED)) {
      return Optional.empty();
    }
    Optional<List<Part>> plain = plain(line, called);
    if (plain.isPresent()) {
      return plain;
    }
    Optional<List<Part>> signed = signed(line, called);
    return signed.isPresent() || !called ? signed : failing(line);
  }

  /** How much a line could prove at most, in bits: of zeros and small numbers that is nothing. */
  private double most(Line line) {
    return line.numbers().values().stream()
        .mapToDouble(number -> SumArithmetic.bits(number, decimals, 2))
        .sum();
  }

  /** The fewest lines that add up: whether one of nothing before them is a part cannot be told. */
  private Optional<List<Part>> plain(Line total, boolean called) {
    LastLines last = last(total);
    while (last.count() < Math.min(MOST_PARTS, waiting.size())) {
      takeOne(last);
      double calledFor = takesAll(last.count()) ? OBVIOUS : CALLED;
      double needed = called ? calledFor : UNCALLED;
      if (last.count() > 1 && last.holdsEverywhere() && last.strength() >= needed) {
        return Optional.of(last.parts());
      }
    }
    return Optional.empty();
  }

  private LastLines last(Line total) {
    return new LastLines(total, axis == Sum.Axis.COLUMNS);
  }

  private void takeOne(LastLines last) {
    last.take(waiting.get(waiting.size() - last.count() - 1), true);
  }

  /** Whether the last lines are all that waits, or all since the last sum. */
  private boolean takesAll(int count) {
    return count == waiting.size()
        || totals.contains(waiting.get(waiting.size() - count - 1).index());
  }

  /** Some of the lines taken away: tried at one place first, for there are many ways. */
  private Optional<List<Part>> signed(Line total, boolean called) {
    Line first = total.firstPlace();
    for (int count = 2; count <= Math.min(called ? MOST_SIGNED : 2, waiting.size()); count++) {
      double needed = called ? CALLED + count : UNCALLED;
      for (int signs = 1; signs < 1 << (count - 1); signs++) {
        if (withSigns(first, count, signs).holdsEverywhere()) {
          LastLines last = withSigns(total, count, signs);
          if (last.holdsEverywhere() && last.strength() >= needed) {
            return Optional.of(last.parts());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The first is added; bit {@code i} of {@code signs} takes part {@code i + 1} away. */
  private LastLines withSigns(Line total, int count, int signs) {
    LastLines last = last(total);
    for (int i = count - 1; i >= 0; i--) {
      boolean added = i == 0 || (signs >> (i - 1) & 1) == 0;
      last.take(waiting.get(waiting.size() - count + i), added);
    }
    return last;
  }

  /** The parts of a total that fails at some places: those that chance explains least. */
  private Optional<List<Part>> failing(Line total) {
    List<Part> best = List.of();
    double most = 0;
    LastLines last = last(total);
    while (last.count() < Math.min(MOST_PARTS, waiting.size())) {
      takeOne(last);
      double needed = takesAll(last.count()) ? FAILING : CALLED;
      double strength = last.strength();
      if (last.count() > 1 && strength >= Math.max(needed, most) && last.holdsAtLeast(MOSTLY)) {
        most = strength;
        best = last.parts();
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }
}
