package io.ledgerlift.domain.reading.grid;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.rule.Components;
import io.ledgerlift.domain.reading.rule.Rules;
import io.ledgerlift.domain.reading.table.DraftCell;
import io.ledgerlift.domain.reading.table.HeadRows;
import io.ledgerlift.domain.reading.table.TableDraft;
import io.ledgerlift.domain.reading.text.Median;
import io.ledgerlift.domain.reading.text.Taken;
import java.util.List;

/** Finds closed grids among the crossing rulings of a page. */
public final class RuledTables {

  /** Two rulings cross everywhere; three begin a grid. */
  private static final int FEWEST_RULINGS = 3;

  private static final int FEWEST_WORDS = 4;

  /** From so many words on a refused grid is handed on as a box. */
  private static final int BOX_WORDS = 6;

  private static final int FEWEST_CELLS = 4;
  private static final double LEAST_FILL = 0.25;

  /** Places of one grid, filled or not; more are hatching. */
  private static final int MOST_PLACES = 200_000;

  /** Words may stand on the rulings, in points. */
  private static final double MARGIN = 1;

  private static final double INSIDE = 2;

  private final List<Word> words;
  private final Taken taken;

  /** Reads {@code words}; those of the tables found are marked as taken. */
  public RuledTables(List<Word> words, Taken taken) {
    this.words = List.copyOf(words);
    this.taken = taken;
  }

  public RuledFindings in(Rules rules) {
    RuledFindings all = RuledFindings.NOTHING;
    for (Rules component : Components.of(rules)) {
      BoundingBox box = component.box();
      boolean holdsTable =
          all.tables().stream().anyMatch(table -> contains(box.grow(INSIDE), table.box()));
      if (component.size() >= FEWEST_RULINGS && !holdsTable) {
        RuledFindings found = read(component, box);
        found.tables().forEach(table -> taken.take(wordsIn(table.box())));
        all = all.and(found);
      }
    }
    return all;
  }

  private RuledFindings read(Rules component, BoundingBox box) {
    List<Word> inside = wordsIn(box.grow(MARGIN));
    if (inside.size() < FEWEST_WORDS) {
      return RuledFindings.NOTHING;
    }
    double em = Median.size(inside, 1);
    Grid grid = new Grid(component, em);
    if (grid.columns() < 2 && grid.rows() < 2) {
      return RuledFindings.NOTHING;
    }
    if ((long) grid.rows() * grid.columns() > MOST_PLACES) {
      return RuledFindings.tooLarge();
    }
    return judge(grid, component, inside, em);
  }

  private RuledFindings judge(Grid grid, Rules component, List<Word> inside, double em) {
    List<DraftCell> cells = grid.cells(inside);
    if (new ChartTest(grid, cells, em).isChart()) {
      return RuledFindings.chart(grid.box());
    }
    if (grid.columns() < 2 || InnerStructure.dominates(cells, inside.size())) {
      return RuledFindings.box(component);
    }
    List<DraftCell> kept =
        BlankBands.split(GridTrimming.trimmed(cells, grid.rows(), grid.columns()), em);
    TableDraft draft =
        TableDraft.compact(TableDraft.Kind.GRID, box(grid, kept), 0, kept, List.of());
    if (isTable(draft)) {
      return RuledFindings.table(withHead(draft));
    }
    return inside.size() >= BOX_WORDS ? RuledFindings.box(component) : RuledFindings.NOTHING;
  }

  /** Around what is left of the grid, and around its words where they stand on the rulings. */
  private static BoundingBox box(Grid grid, List<DraftCell> cells) {
    BoundingBox box = grid.box();
    List<DraftCell> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    if (filled.isEmpty()) {
      return box;
    }
    BoundingBox words = BoundingBox.around(filled.stream().map(DraftCell::box).toList());
    return BoundingBox.between(
        Math.min(box.x(), words.x()),
        words.y(),
        Math.max(box.right(), words.right()),
        words.bottom());
  }

  private static boolean isTable(TableDraft draft) {
    int places = draft.rowCount() * draft.columnCount();
    int filled =
        draft.cells().stream()
            .mapToInt(c -> (c.lastRow() - c.row() + 1) * (c.lastColumn() - c.column() + 1))
            .sum();
    return draft.rowCount() >= 2
        && draft.columnCount() >= 2
        && draft.cells().size() >= FEWEST_CELLS
        && filled >= LEAST_FILL * places;
  }

  private static TableDraft withHead(TableDraft draft) {
    return new TableDraft(
        draft.kind(), draft.box(), HeadRows.of(draft.cells()), draft.cells(), draft.columns());
  }

  private List<Word> wordsIn(BoundingBox box) {
    return words.stream()
        .filter(word -> box.contains(word.box().centerX(), word.box().centerY()))
        .filter(word -> !taken.has(word))
        .toList();
  }

  private static boolean contains(BoundingBox outer, BoundingBox inner) {
    return outer.x() <= inner.x()
        && outer.y() <= inner.y()
        && inner.right() <= outer.right()
        && inner.bottom() <= outer.bottom();
  }
}
