package io.ledgerlift.domain.artifact;

/**
 * A block of text that stands outside a table and belongs to it. The block is an artifact of its
 * own too: a note only ties it to the table.
 *
 * @param readingOrder of the block on its page
 * @param text of the block, exactly as printed
 */
public record TableNote(Kind kind, int readingOrder, String text) {

  /** What a block of text says about its table. */
  public enum Kind {
    /** Names the table: a caption or heading above or below it. */
    TITLE,
    /** The unit or scale of its figures, such as "in thousands of euros". */
    UNITS,
    /** Explains a mark in the table, or tells its source. */
    FOOTNOTE
  }
}
