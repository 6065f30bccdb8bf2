package io.ledgerlift.domain.statement;

import io.ledgerlift.domain.statement.NumberGrid.Line;
import io.ledgerlift.domain.statement.Sum.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the lines before a total come to at its places, as one more of them is taken after the
 * other, backwards.
 */
final class LastLines {

  /** Of no part yet: only those that are no zero tell how exact the figures are. */
  private static final int UNTOLD = Integer.MAX_VALUE;

  private final boolean complete;
  private final List<Part> taken = new ArrayList<>();
  private final List<Integer> places;
  private final BigDecimal[] printed;
  private final BigDecimal[] sums;
  private final int[] decimals;
  private final boolean[] there;

  /**
   * Nothing taken yet.
   *
   * @param complete whether a place counts only where every line has a number
   */
  LastLines(Line total, boolean complete) {
    this.complete = complete;
    this.places = List.copyOf(total.numbers().keySet());
    this.printed = total.numbers().values().toArray(BigDecimal[]::new);
    this.sums = new BigDecimal[places.size()];
    Arrays.fill(sums, BigDecimal.ZERO);
    this.decimals = new int[places.size()];
    Arrays.fill(decimals, UNTOLD);
    this.there = new boolean[places.size()];
    Arrays.fill(there, true);
  }

  /** Takes one more, to be added or taken away. */
  void take(Line line, boolean added) {
    taken.add(0, new Part(line.index(), added));
    Map<Integer, BigDecimal> numbers = line.numbers();
    for (int i = 0; i < sums.length; i++) {
      BigDecimal number = numbers.get(places.get(i));
      if (number == null) {
        there[i] &= !complete;
      } else if (number.signum() != 0) {
        sums[i] = added ? sums[i].add(number) : sums[i].subtract(number);
        decimals[i] = Math.min(decimals[i], number.scale());
      }
    }
  }

  int count() {
    return taken.size();
  }

  /** In the order of the lines. */
  List<Part> parts() {
    return List.copyOf(taken);
  }

  boolean holdsEverywhere() {
    for (int i = 0; i < sums.length; i++) {
      if (there[i] && !holds(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it holds at this share of the places that count, at least. */
  boolean holdsAtLeast(double share) {
    int counted = 0;
    int held = 0;
    for (int i = 0; i < sums.length; i++) {
      counted += there[i] ? 1 : 0;
      held += there[i] && holds(i) ? 1 : 0;
    }
    return held >= share * counted;
  }

  /** How improbable it is that the places at which it holds do so by chance, in bits. */
  double strength() {
    double bits = 0;
    for (int i = 0; i < sums.length; i++) {
      if (there[i] && holds(i)) {
        bits += SumArithmetic.bits(printed[i], decimals(i), taken.size());
      }
    }
    return bits;
  }

  private boolean holds(int i) {
    return printed[i]
            .subtract(sums[i])
            .abs()
            .compareTo(SumArithmetic.tolerance(decimals(i), taken.size()))
        <= 0;
  }

  private int decimals(int i) {
    return decimals[i] == UNTOLD ? 0 : decimals[i];
  }
}
