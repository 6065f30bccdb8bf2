package io.ledgerlift.domain.reading.table;

import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.text.Median;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What speaks for or against a table; a reviewer needs these reasons more than one number.
 *
 * @param rows body rows with two cells or more
 * @param valueShare share of values among the body cells right of the stub
 * @param fill body cells right of the stub, as a share of the places there
 * @param edgeAgreement share of cells on their column's common edge, mean over columns
 * @param raggedColumns columns in which less than 60 % of the cells share an edge
 * @param stubWords words per cell of the stub
 * @param stubLowerCase share of stub cells that start in lower case
 * @param digitShare share of body cells right of the stub that hold a digit
 */
public record Features(
    int rows,
    int columns,
    double valueShare,
    double wordsPerCell,
    double fill,
    double edgeAgreement,
    int raggedColumns,
    double stubWords,
    double stubLowerCase,
    double digitShare) {

  /** Edges this near to each other agree, in em. */
  private static final double ON_EDGE = 0.35;

  private static final double RAGGED = 0.6;

  public static Features of(TableDraft draft) {
    List<DraftCell> values = draft.body().stream().filter(cell -> cell.column() > 0).toList();
    List<DraftCell> stub = draft.body().stream().filter(cell -> cell.column() == 0).toList();
    int rows = fullRows(draft);
    double places = Math.max(1, (draft.columnCount() - 1) * Math.max(1, rows));
    double[] edges = edges(draft, values);
    return new Features(
        rows,
        draft.columnCount(),
        share(values, cell -> Wording.isValue(cell.text()) ? 1 : 0),
        share(draft.cells(), cell -> cell.words().size()),
        values.size() / places,
        IntStream.range(0, edges.length).mapToDouble(i -> edges[i]).average().orElse(0),
        (int) IntStream.range(0, edges.length).filter(i -> edges[i] < RAGGED).count(),
        share(stub, cell -> cell.words().size()),
        share(stub, cell -> Wording.startsLowerCase(cell.text()) ? 1 : 0),
        share(values, cell -> Wording.hasDigit(cell.text()) ? 1 : 0));
  }

  private static int fullRows(TableDraft draft) {
    int[] filled = new int[draft.rowCount()];
    draft.body().forEach(cell -> filled[cell.row()]++);
    return (int) IntStream.of(filled).filter(cells -> cells >= 2).count();
  }

  private static double share(List<DraftCell> cells, ToDoubleFunction<DraftCell> measure) {
    return cells.stream().mapToDouble(measure).average().orElse(0);
  }

  /** For every column with two cells or more: how many of them share an edge or the middle. */
  private static double[] edges(TableDraft draft, List<DraftCell> values) {
    double em = Median.size(draft.words(), 1);
    return IntStream.range(1, draft.columnCount())
        .mapToObj(column -> values.stream().filter(cell -> cell.column() == column).toList())
        .filter(cells -> cells.size() >= 2)
        .mapToDouble(cells -> bestEdge(cells, ON_EDGE * em))
        .toArray();
  }

  private static double bestEdge(List<DraftCell> cells, double tolerance) {
    double left = onEdge(cells, cell -> cell.box().x(), tolerance);
    double right = onEdge(cells, cell -> cell.box().right(), tolerance);
    double center = onEdge(cells, cell -> cell.box().centerX(), tolerance);
    return Math.max(left, Math.max(right, center));
  }

  private static double onEdge(
      List<DraftCell> cells, ToDoubleFunction<DraftCell> edge, double tolerance) {
    double common = Median.of(cells.stream().mapToDouble(edge), 0);
    return share(cells, cell -> Math.abs(edge.applyAsDouble(cell) - common) <= tolerance ? 1 : 0);
  }

  /** How many words stand across the middle of the white between two columns. */
  static int crossingWords(TableDraft draft) {
    int crossing = 0;
    for (int i = 1; i < draft.columns().size(); i++) {
      double border = (draft.columns().get(i - 1).right() + draft.columns().get(i).left()) / 2;
      for (DraftCell cell : draft.body()) {
        if (cell.column() == cell.lastColumn()) {
          crossing += (int) cell.words().stream().filter(word -> crosses(word, border)).count();
        }
      }
    }
    return crossing;
  }

  private static boolean crosses(Word word, double border) {
    double margin = ON_EDGE * word.style().size();
    return word.box().x() < border - margin && word.box().right() > border + margin;
  }
}
