package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.reading.text.Median;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Gives lines of wrapped, vertically centred cells to the full row between them: text without a
 * label, over few columns, nearer to a full row than the next row would be.
 */
record CentredWraps(Region region, int columnCount) {

  private static final int FEWEST_ROWS = 4;

  /** A row is full when half of the columns have a cell. */
  private static final double FULL = 0.5;

  /** A wrap fills at most this share of the columns. */
  private static final double FEW = 0.34;

  /** Distance to the full row, as a share of the pitch of full rows, and in em. */
  private static final double NEAR_PITCH = 0.75;

  private static final double SURE_PITCH = 0.62;
  private static final double NEAR = 1.4;

  List<BodyRow> joined(List<BodyRow> rows) {
    List<BodyRow> full = rows.stream().filter(this::isFull).toList();
    if (rows.size() < FEWEST_ROWS || full.size() < 2) {
      return rows;
    }
    double pitch =
        Median.of(
            IntStream.range(1, full.size())
                .mapToDouble(i -> full.get(i).first() - full.get(i - 1).first()),
            0);
    TreeMap<Integer, BodyRow> kept = new TreeMap<>();
    IntStream.range(0, rows.size()).forEach(i -> kept.put(i, rows.get(i)));
    for (int i = 0; i < rows.size(); i++) {
      Optional<Integer> home = home(rows, i, pitch);
      if (home.isPresent()) {
        BodyRow wrapped = rows.get(i);
        kept.computeIfPresent(home.get(), (place, row) -> inOrder(row, wrapped));
        kept.remove(i);
      }
    }
    return new ArrayList<>(kept.values());
  }

  private boolean isFull(BodyRow row) {
    return row.cells().size() >= Math.max(2, FULL * columnCount);
  }

  private Optional<Integer> home(List<BodyRow> rows, int index, double pitch) {
    BodyRow row = rows.get(index);
    boolean wrap =
        row.isPlain()
            && !isFull(row)
            && !row.hasLabel()
            && row.cells().size() <= Math.max(1, FEW * columnCount)
            && row.cells().keySet().stream().anyMatch(c -> !Wording.isValue(row.text(c)));
    return wrap
        ? nearestFull(rows, index).filter(home -> isHome(rows.get(home), row, pitch))
        : Optional.empty();
  }

  private Optional<Integer> nearestFull(List<BodyRow> rows, int index) {
    double center = rows.get(index).first();
    return IntStream.rangeClosed(Math.max(0, index - 4), Math.min(rows.size() - 1, index + 4))
        .boxed()
        .filter(i -> isFull(rows.get(i)))
        .min(Comparator.comparingDouble(i -> Math.abs(rows.get(i).first() - center)));
  }

  private boolean isHome(BodyRow full, BodyRow row, double pitch) {
    double distance = Math.abs(full.first() - row.first());
    double above = Math.min(full.first(), row.first());
    return distance < NEAR_PITCH * pitch
        && distance < NEAR * region.em()
        && !region.fullRuleBetween(above, above + distance)
        && (distance < SURE_PITCH * pitch
            || full.cells().keySet().containsAll(row.cells().keySet()));
  }

  private static BodyRow inOrder(BodyRow home, BodyRow row) {
    BodyRow both = home.with(row);
    return new BodyRow(
        both.cells(), both.spans(), both.top(), both.bottom(), home.first(), home.last(), false);
  }
}
