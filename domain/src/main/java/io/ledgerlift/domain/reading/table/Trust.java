package io.ledgerlift.domain.reading.table;

import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.reading.text.Median;

/**
 * How probable it is that a table, or one of its cells, is right: logistic regressions on what
 * tells most about it. A table is right when all of its cells stand as printed, a cell when it
 * stands among its own neighbours. So a long table is less likely to be right than any of its
 * cells.
 *
 * <p>Fitted on one half of some thousand tables, with and without their rulings. On the other half
 * the expected calibration error is 0.01 to 0.05 for cells and 0.05 for tables; 0.1 for tables of
 * the few documents that nobody generated ({@code bench/measure accuracy} prints it).
 */
public final class Trust {

  /** Cells of one row that are higher than this, in em, hold wrapped text. */
  private static final double WRAPPED = 1.8;

  private static final int MOST_WRAPPED = 10;
  private static final int MOST_COLUMNS = 12;

  private Trust() {}

  /** Of the table as a whole: each column and each wrapped text is one more place to go wrong. */
  public static Confidence ofTable(TableDraft draft) {
    double logit =
        3.04
            + (draft.kind() == TableDraft.Kind.GRID ? 2.55 : 0)
            - 0.95 * Features.of(draft).raggedColumns()
            - 0.33 * Math.min(MOST_COLUMNS, draft.columnCount())
            - 0.196 * Math.min(MOST_WRAPPED, wrapped(draft));
    return probability(logit);
  }

  private static long wrapped(TableDraft draft) {
    double em = Median.size(draft.words(), 1);
    return draft.body().stream()
        .filter(cell -> cell.row() == cell.lastRow() && cell.box().height() > WRAPPED * em)
        .count();
  }

  /** Of any of its cells; names of columns go wrong more often than what stands below them. */
  public static Confidence ofCell(TableDraft draft, boolean header) {
    double logit =
        2.91
            - (isRuled(draft) ? 0 : 0.87)
            - 0.33 * Features.of(draft).raggedColumns()
            + 0.31 * Math.log(draft.cells().size())
            - (header ? 1.52 : 0);
    return probability(logit);
  }

  /** Rulings tell every row. */
  private static boolean isRuled(TableDraft draft) {
    return draft.kind() == TableDraft.Kind.GRID || draft.kind() == TableDraft.Kind.LADDER;
  }

  private static Confidence probability(double logit) {
    return Confidence.near(1 / (1 + Math.exp(-logit)));
  }
}
