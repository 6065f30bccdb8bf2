package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.Ruling;
import io.ledgerlift.domain.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which columns every head spans. Lengths in em. */
record HeadColumns(Region region, Columns columns) {

  /** A head in a river is centred when its distances differ by less than this share of both. */
  private static final double CENTRED_SHARE = 0.35;

  private static final double CENTRED_LEAST = 0.5;

  /** Nearer to its columns' middle than this a head need not grow. */
  private static final double OFF_CENTRE = 0.6;

  List<Head> of(List<List<HeadSegment>> groups) {
    List<Head> heads = new ArrayList<>(groups.stream().map(this::placed).toList());
    heads.sort(Comparator.comparingInt(Head::firstLine).thenComparingDouble(Head::left));
    for (int i = 0; i < heads.size(); i++) {
      if (!heads.get(i).drawn()) {
        heads.set(i, grown(heads.get(i), heads));
      }
    }
    return heads;
  }

  private Head placed(List<HeadSegment> group) {
    double left = group.stream().mapToDouble(HeadSegment::left).min().orElseThrow();
    double right = group.stream().mapToDouble(HeadSegment::right).max().orElseThrow();
    List<Word> words = group.stream().flatMap(s -> s.run().words().stream()).toList();
    Optional<List<Integer>> drawn = drawn(group);
    List<Integer> span =
        drawn.orElseGet(
            () -> {
              List<Integer> under =
                  group.stream().flatMap(s -> s.under().stream()).sorted().toList();
              return under.isEmpty() ? inRiver(left, right) : under;
            });
    return new Head(
        left,
        right,
        group.get(0).line(),
        group.get(group.size() - 1).line(),
        span.get(0),
        span.get(span.size() - 1),
        drawn.isPresent(),
        words);
  }

  private Optional<List<Integer>> drawn(List<HeadSegment> group) {
    Optional<Ruling> rule = group.stream().flatMap(segment -> segment.drawn().stream()).findFirst();
    return rule.map(r -> columns.mostlyWithin(r.start(), r.end(), 0.4))
        .filter(within -> !within.isEmpty());
  }

  /** Both neighbours when the head is centred between them, else the nearer one. */
  private List<Integer> inRiver(double left, double right) {
    int before = -1;
    while (before + 1 < columns.count() && columns.get(before + 1).right() <= left + 0.1) {
      before++;
    }
    int after = before + 1;
    if (before < 0 || after >= columns.count()) {
      return List.of(Math.max(0, Math.min(before < 0 ? after : before, columns.count() - 1)));
    }
    double toLeft = left - columns.get(before).right();
    double toRight = columns.get(after).left() - right;
    boolean centred =
        Math.abs(toLeft - toRight) < CENTRED_SHARE * (toLeft + toRight)
            && Math.min(toLeft, toRight) > CENTRED_LEAST * region.em();
    return centred ? List.of(before, after) : List.of(toLeft < toRight ? before : after);
  }

  /** Extends a head over columns that own deeper heads, if that brings it to their middle. */
  private Head grown(Head head, List<Head> heads) {
    List<Head> deeper = heads.stream().filter(h -> h.firstLine() > head.lastLine()).toList();
    double off =
        Math.abs(
            head.center()
                - (columns.get(head.column()).left() + columns.get(head.lastColumn()).right()) / 2);
    if (deeper.isEmpty() || off <= OFF_CENTRE * region.em()) {
      return head;
    }
    Head best = head;
    double bestOff = off;
    for (int first = leftmost(head, heads); first <= head.column(); first++) {
      for (int last = head.lastColumn(); last <= rightmost(head, heads); last++) {
        double candidate = offCentre(head, first, last, deeper);
        if (candidate < bestOff - 0.05 * region.em()
            && candidate < 0.5 * bestOff + 0.1 * region.em()) {
          best = head.over(first, last);
          bestOff = candidate;
        }
      }
    }
    return best;
  }

  private int leftmost(Head head, List<Head> heads) {
    int bound =
        heads.stream()
            .filter(other -> other != head && other.sharesLines(head))
            .filter(other -> other.lastColumn() < head.column())
            .mapToInt(other -> other.lastColumn() + 1)
            .max()
            .orElse(0);
    return bound == 0 && head.column() > 0 ? 1 : bound;
  }

  private int rightmost(Head head, List<Head> heads) {
    return heads.stream()
        .filter(other -> other != head && other.sharesLines(head))
        .filter(other -> other.column() > head.lastColumn())
        .mapToInt(other -> other.column() - 1)
        .min()
        .orElse(columns.count() - 1);
  }

  /** Infinite when one of the columns owns no deeper head. */
  private double offCentre(Head head, int first, int last, List<Head> deeper) {
    double left = columns.get(first).left();
    double right = columns.get(last).right();
    for (int column = first; column <= last; column++) {
      int some = column;
      if (deeper.stream().noneMatch(other -> other.covers(some))) {
        return Double.POSITIVE_INFINITY;
      }
    }
    for (Head other : deeper) {
      left = other.column() == first ? Math.min(left, other.left()) : left;
      right = other.lastColumn() == last ? Math.max(right, other.right()) : right;
    }
    return Math.abs(head.center() - (left + right) / 2);
  }
}
