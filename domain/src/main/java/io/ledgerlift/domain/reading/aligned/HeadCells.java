package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.reading.table.Column;
import io.ledgerlift.domain.reading.table.DraftCell;
import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The cells of a head: pieces, joined downwards, laid over columns, stacked in levels. */
record HeadCells(Region region, Columns columns) {

  /** A head stands over a column when it shares that much with it, in em, or half of one. */
  private static final double STANDS_OVER = 0.25;

  /** A unit line is centred over the value columns within so many em. */
  private static final double UNIT_CENTRED = 1.5;

  List<DraftCell> of(List<RegionLine> head) {
    if (head.isEmpty()) {
      return List.of();
    }
    List<List<Run>> lines = new HeadSplitting(region, columns).of(head);
    HeadRulings rulings = new HeadRulings(region, columns, lines, head);
    List<HeadSegment> segments = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      for (Run run : lines.get(line)) {
        boolean unit = lines.get(line).size() == 1 && isUnit(run);
        segments.add(
            unit
                ? new HeadSegment(run, line, valueColumns(), Optional.empty(), true)
                : new HeadSegment(run, line, under(run), rulings.spanOf(run, line), false));
      }
    }
    List<List<HeadSegment>> groups = new HeadGroups(region, segments).all();
    return stacked(new HeadColumns(region, columns).of(groups));
  }

  /** In brackets, alone on its line, and centred over two value columns or more. */
  private boolean isUnit(Run run) {
    if (columns.count() <= 2 || !run.text().startsWith("(") || !run.text().endsWith(")")) {
      return false;
    }
    Column last = columns.get(columns.count() - 1);
    double center = (columns.get(1).left() + last.right()) / 2;
    return Math.abs(run.box().centerX() - center) < UNIT_CENTRED * region.em()
        && Wording.hasLetter(run.text());
  }

  private List<Integer> valueColumns() {
    return IntStream.range(1, columns.count()).boxed().toList();
  }

  private List<Integer> under(Run run) {
    List<Integer> under = new ArrayList<>();
    for (int i : columns.under(run.left(), run.right(), 0)) {
      double shared = columns.get(i).shared(run.left(), run.right());
      double half = 0.5 * Math.min(run.width(), columns.get(i).width());
      if (shared > STANDS_OVER * region.em() || shared > half) {
        under.add(i);
      }
    }
    return under;
  }

  /** Every head goes one level below those above it, and reaches down to the next ones. */
  private static List<DraftCell> stacked(List<Head> heads) {
    int[] levels = new int[heads.size()];
    int deepest = 0;
    for (int i = 0; i < heads.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean above = heads.get(j).lastLine() < heads.get(i).firstLine();
        if (above && heads.get(j).sharesColumns(heads.get(i))) {
          levels[i] = Math.max(levels[i], levels[j] + 1);
        }
      }
      deepest = Math.max(deepest, levels[i]);
    }
    List<DraftCell> cells = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int last = deepest;
      for (int j = 0; j < heads.size(); j++) {
        if (levels[j] > levels[i] && heads.get(j).sharesColumns(heads.get(i))) {
          last = Math.min(last, levels[j] - 1);
        }
      }
      Head head = heads.get(i);
      cells.add(new DraftCell(levels[i], last, head.column(), head.lastColumn(), head.words()));
    }
    return cells;
  }
}
