package io.ledgerlift.domain.reading.table;

import java.util.Map;

/**
 * Whether a draft is a table, and which of two drafts is rather one. Limits are those of the
 * plateau found on the ablations (all rulings, horizontal only, none): none of them is sharp.
 */
public final class Acceptance {

  /** How much speaks for a draft besides its own features. */
  public enum Evidence {
    /** Rulings enclose it. */
    RULED,
    /** A caption stands above it. */
    CAPTION,
    /** Nothing but the way its words stand. */
    ALIGNMENT
  }

  private static final Map<TableDraft.Kind, Double> START =
      Map.of(
          TableDraft.Kind.GRID, 0.98,
          TableDraft.Kind.LADDER, 0.9,
          TableDraft.Kind.FRAME, 0.9,
          TableDraft.Kind.BOX, 0.85,
          TableDraft.Kind.CHAIN, 0.75);

  /** Lower for every column whose cells share no edge, and for every word across columns. */
  private static final double DOUBT = 0.1;

  /** None ranks lower: it has passed the acceptance. */
  private static final double LEAST = 0.2;

  private Acceptance() {}

  public static boolean accepts(TableDraft draft, Evidence evidence) {
    Features features = Features.of(draft);
    boolean oneRowUnderHead = draft.headRows() <= 1 && features.columns() >= 3;
    if (features.columns() < 2 || draft.rowCount() < 2) {
      return false;
    }
    if (features.rows() < 2 && !(features.rows() == 1 && oneRowUnderHead)) {
      return false;
    }
    return switch (evidence) {
      case RULED -> ruled(features);
      case CAPTION -> captioned(features);
      case ALIGNMENT -> aligned(features) && !besideProse(features);
    };
  }

  private static boolean ruled(Features features) {
    return features.fill() >= 0.25
        && (features.valueShare() >= 0.3 || features.wordsPerCell() <= 6);
  }

  private static boolean captioned(Features features) {
    boolean full = features.wordsPerCell() <= 4 && features.fill() >= 0.6;
    return features.rows() >= 2
        && features.fill() >= 0.3
        && (features.valueShare() >= 0.35 || full);
  }

  private static boolean aligned(Features features) {
    boolean values = features.valueShare() >= 0.5 && features.fill() >= 0.4;
    boolean texts =
        features.columns() >= 3
            && features.fill() >= 0.75
            && features.edgeAgreement() >= 0.8
            && features.digitShare() >= 0.5
            && features.stubLowerCase() < 0.4;
    return features.rows() >= 3 && features.wordsPerCell() <= 4 && (values || texts);
  }

  /** Long stub cells that start in lower case are prose beside a table. */
  private static boolean besideProse(Features features) {
    return features.stubWords() >= 3 && features.stubLowerCase() > 0.5;
  }

  /** Higher for the draft that shall have words which several want. */
  public static double rank(TableDraft draft) {
    Features features = Features.of(draft);
    double doubts = features.raggedColumns() + Features.crossingWords(draft);
    double filled = 0.5 + 0.5 * Math.min(1, features.fill());
    double start = START.getOrDefault(draft.kind(), LEAST);
    return Math.max(LEAST, start * filled - DOUBT * doubts);
  }
}
