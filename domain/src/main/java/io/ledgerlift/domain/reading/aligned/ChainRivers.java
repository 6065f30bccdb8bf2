package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.reading.table.Column;
import java.util.ArrayList;
import java.util.List;

/** The white that all tabular lines of a chain share, from left to right. */
record ChainRivers(List<Column> list) {

  /** The narrowest river that may survive, in em. */
  private static final double NARROWEST = 0.45;

  /** Lines far apart belong together when they share this much of their rivers. */
  private static final double SAME = 0.8;

  ChainRivers {
    list = List.copyOf(list);
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  int count() {
    return list.size();
  }

  /** Where the first river ends; there must be one. */
  double firstEnd() {
    return list.get(0).right();
  }

  boolean same(List<Column> gaps, double em) {
    long shared =
        list.stream()
            .filter(
                river ->
                    gaps.stream()
                        .anyMatch(g -> g.shared(river.left(), river.right()) >= NARROWEST * em))
            .count();
    return shared >= SAME * Math.max(list.size(), gaps.size());
  }

  /** What is left of the rivers where a line has these gaps. */
  ChainRivers sharedWith(List<Column> gaps, double em) {
    List<Column> shared = new ArrayList<>();
    for (Column river : list) {
      for (Column gap : gaps) {
        double from = Math.max(river.left(), gap.left());
        double to = Math.min(river.right(), gap.right());
        if (to - from >= NARROWEST * em) {
          shared.add(new Column(from, to));
        }
      }
    }
    return new ChainRivers(shared);
  }

  /** What is left of the rivers beside a line: what lies left of it is white as well. */
  ChainRivers keptBy(ChainLine line, double em) {
    List<Column> white = new ArrayList<>(line.gaps());
    white.add(new Column(Math.min(0, line.left()), line.left()));
    return sharedWith(white, em);
  }
}
