package io.ledgerlift.domain.reading.table;

import io.ledgerlift.domain.artifact.Confidence;

/**
 * How probable it is that a table, or one of its cells, is right: logistic regressions on what
 * tells most about it. A table is right when all of its cells stand as printed, a cell when it
 * stands among its own neighbours. So a long table is less likely to be right than any of its
 * cells.
 *
 * <p>Fitted on one half of some hundred tables with and without their rulings; on the other half
 * the expected calibration error is 0.01 for cells and 0.08 for tables, of which there are too few
 * to tell it more exactly ({@code bench/measure accuracy} prints it).
 */
public final class Trust {

  private Trust() {}

  /** Of the table as a whole. */
  public static Confidence ofTable(TableDraft draft) {
    double logit =
        3.53
            - (isRuled(draft) ? 0 : 0.57)
            - 1.27 * Features.of(draft).raggedColumns()
            - 0.48 * Math.log(draft.cells().size());
    return probability(logit);
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
