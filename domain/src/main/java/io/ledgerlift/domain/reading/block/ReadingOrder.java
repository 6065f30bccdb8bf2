package io.ledgerlift.domain.reading.block;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.reading.table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The order in which a reader takes in what stands on a page: bands from top to bottom, and where a
 * white corridor runs down several bands, one column after the other (recursive cutting along
 * white, after Nagy and Seth 1984).
 */
public final class ReadingOrder<T> {

  /** Narrowest corridor between two columns, in points; gutters are about two ems of small type. */
  private static final double CORRIDOR = 8;

  /** Each side of a corridor must be this high, in points: about three lines. */
  private static final double COLUMN_HEIGHT = 30;

  /** Columns inside columns inside columns are not seen in print. */
  private static final int DEEPEST = 6;

  private final Function<T, BoundingBox> box;
  private final Comparator<T> downwards;

  public ReadingOrder(Function<T, BoundingBox> box) {
    this.box = box;
    this.downwards =
        Comparator.<T>comparingDouble(item -> Math.rint(box.apply(item).y()))
            .thenComparingDouble(item -> box.apply(item).x())
            .thenComparingDouble(item -> box.apply(item).y());
  }

  public List<T> of(List<T> items) {
    return of(items, 0);
  }

  private List<T> of(List<T> items, int depth) {
    List<T> sorted = items.stream().sorted(downwards).toList();
    if (items.size() < 2 || depth == DEEPEST) {
      return sorted;
    }
    List<T> ordered = new ArrayList<>();
    List<T> run = new ArrayList<>();
    List<Column> corridors = List.of(around(items));
    for (List<T> band : bands(sorted)) {
      List<Column> narrowed = free(corridors, band);
      if (narrowed.isEmpty()) {
        ordered.addAll(cut(run, corridors, depth));
        run.clear();
        narrowed = free(List.of(around(items)), band);
      }
      run.addAll(band);
      corridors = narrowed.isEmpty() ? List.of(around(items)) : narrowed;
      if (narrowed.isEmpty()) {
        ordered.addAll(run);
        run.clear();
      }
    }
    ordered.addAll(cut(run, corridors, depth));
    return ordered;
  }

  /** Items between which no white runs across the whole width. */
  private List<List<T>> bands(List<T> sorted) {
    List<List<T>> bands = new ArrayList<>();
    double bottom = Double.NEGATIVE_INFINITY;
    for (T item : sorted) {
      if (box.apply(item).y() >= bottom || bands.isEmpty()) {
        bands.add(new ArrayList<>());
      }
      bands.get(bands.size() - 1).add(item);
      bottom = Math.max(bottom, box.apply(item).bottom());
    }
    return bands;
  }

  private List<T> cut(List<T> run, List<Column> corridors, int depth) {
    for (Column corridor : corridors) {
      List<T> left =
          run.stream().filter(item -> box.apply(item).right() <= corridor.left() + 0.1).toList();
      List<T> right =
          run.stream().filter(item -> box.apply(item).x() >= corridor.right() - 0.1).toList();
      if (left.size() + right.size() == run.size() && isColumn(left) && isColumn(right)) {
        List<T> both = new ArrayList<>(of(left, depth + 1));
        both.addAll(of(right, depth + 1));
        return both;
      }
    }
    return run.stream().sorted(downwards).toList();
  }

  private boolean isColumn(List<T> items) {
    return items.stream().mapToDouble(item -> box.apply(item).height()).sum() >= COLUMN_HEIGHT;
  }

  private Column around(List<T> items) {
    BoundingBox all = BoundingBox.around(items.stream().map(box).toList());
    return new Column(all.x(), all.right());
  }

  /** What the band leaves free of the corridors. */
  private List<Column> free(List<Column> corridors, List<T> band) {
    List<Column> free = corridors;
    for (T item : band) {
      BoundingBox taken = box.apply(item);
      List<Column> left = new ArrayList<>();
      for (Column corridor : free) {
        add(left, corridor.left(), Math.min(corridor.right(), taken.x()));
        add(left, Math.max(corridor.left(), taken.right()), corridor.right());
      }
      free = left.stream().distinct().toList();
    }
    return free;
  }

  private static void add(List<Column> corridors, double from, double to) {
    if (to - from >= CORRIDOR) {
      corridors.add(new Column(from, to));
    }
  }
}
