package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.table.DraftCell;
import io.ledgerlift.domain.reading.text.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lays the lines of a body out over the columns, one row for each line. Lengths in em. */
record BodyRows(Region region, Columns columns) {

  /** An atom stands on a column when it shares that much with it, or half of itself. */
  private static final double STANDS_ON = 0.15;

  /** A text that shares that much with two columns spans them. */
  private static final double SPANS = 0.3;

  /** A label may start that far into the first river. */
  private static final double LABEL_START = 0.5;

  List<BodyRow> of(List<RegionLine> body) {
    return body.stream().map(this::row).toList();
  }

  private BodyRow row(RegionLine line) {
    SortedMap<Integer, List<Word>> cells = new TreeMap<>();
    List<DraftCell> spans = new ArrayList<>();
    boolean label = false;
    if (isLongLabel(line)) {
      cells.put(0, line.words());
      label = true;
    } else if (spansColumns(line)) {
      BoundingBox box = line.segments().get(0).box();
      List<Integer> under = columns.under(box.x(), box.right(), 0);
      spans.add(new DraftCell(0, 0, under.get(0), under.get(under.size() - 1), line.words()));
    } else {
      line.atoms().forEach(atom -> place(atom, cells));
    }
    boolean labelOnly = label || (spans.isEmpty() && cells.lastKey() == 0);
    return new BodyRow(
        cells, spans, line.top(), line.bottom(), line.center(), line.center(), labelOnly);
  }

  /** A lone text from the left edge: a group label or a wrapped label, however far it runs. */
  private boolean isLongLabel(RegionLine line) {
    return line.segments().size() == 1
        && line.words().size() >= 2
        && line.segments().get(0).left() < columns.get(0).right() + LABEL_START * region.em();
  }

  private boolean spansColumns(RegionLine line) {
    return line.segments().size() == 1
        && line.atoms().stream().noneMatch(Run::isValue)
        && line.atoms().stream()
            .anyMatch(a -> columns.under(a.left(), a.right(), SPANS * region.em()).size() >= 2);
  }

  private void place(Run atom, SortedMap<Integer, List<Word>> cells) {
    double least = Math.min(STANDS_ON * region.em(), 0.5 * atom.width());
    boolean several = columns.under(atom.left(), atom.right(), least).size() > 1;
    int own = columns.best(atom.box());
    for (Word word : atom.words()) {
      int column = several ? columns.best(word.box()) : own;
      cells.computeIfAbsent(column, none -> new ArrayList<>()).add(word);
    }
  }
}
