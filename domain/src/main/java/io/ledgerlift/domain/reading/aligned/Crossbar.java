package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.Ruling;
import io.ledgerlift.domain.reading.table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rules at one height that make one line of a frame, with the pieces of which it is drawn. */
record Crossbar(double y, double left, double right, List<Column> pieces) {

  /** Pieces of one line differ in height by at most so many points. */
  private static final double ONE_HEIGHT = 2;

  /** White between pieces, shortest bar, and how far equal ends may differ; in em. */
  private static final double GAP = 2.2;

  private static final double SHORTEST = 7;
  private static final double EQUAL_ENDS = 2;

  /** Bars further up cannot be at the height of a rule that comes later. */
  private static final int LOOKED_BACK = 40;

  Crossbar {
    pieces = List.copyOf(pieces);
  }

  static List<Crossbar> of(List<Ruling> rules, double em) {
    List<Crossbar> bars = new ArrayList<>();
    for (Ruling rule : rules) {
      int at = bars.size() - 1;
      int stop = Math.max(0, bars.size() - LOOKED_BACK);
      while (at >= stop && !bars.get(at).takes(rule, em)) {
        at--;
      }
      Column piece = new Column(rule.start(), rule.end());
      if (at >= stop) {
        bars.set(at, bars.get(at).with(piece));
      } else {
        bars.add(new Crossbar(rule.position(), rule.start(), rule.end(), List.of(piece)));
      }
    }
    return bars.stream()
        .filter(bar -> bar.right - bar.left >= SHORTEST * em)
        .sorted(Comparator.comparingDouble(Crossbar::y).thenComparingDouble(Crossbar::left))
        .toList();
  }

  private boolean takes(Ruling rule, double em) {
    return Math.abs(y - rule.position()) <= ONE_HEIGHT
        && rule.start() <= right + GAP * em
        && rule.end() >= left - GAP * em;
  }

  private Crossbar with(Column piece) {
    List<Column> all = new ArrayList<>(pieces);
    all.add(piece);
    return new Crossbar(y, Math.min(left, piece.left()), Math.max(right, piece.right()), all);
  }

  boolean endsLike(Crossbar other, double em) {
    return Math.abs(left - other.left) <= EQUAL_ENDS * em
        && Math.abs(right - other.right) <= EQUAL_ENDS * em;
  }

  /** The bars in groups of equal ends, each from top to bottom, single ones left out. */
  static List<List<Crossbar>> grouped(List<Crossbar> bars, double em) {
    List<List<Crossbar>> groups = new ArrayList<>();
    for (Crossbar bar : bars) {
      List<Crossbar> home =
          groups.stream()
              .filter(group -> group.get(0).endsLike(bar, em))
              .findFirst()
              .orElseGet(
                  () -> {
                    List<Crossbar> fresh = new ArrayList<>();
                    groups.add(fresh);
                    return fresh;
                  });
      home.add(bar);
    }
    return groups.stream().filter(group -> group.size() >= 2).toList();
  }
}
