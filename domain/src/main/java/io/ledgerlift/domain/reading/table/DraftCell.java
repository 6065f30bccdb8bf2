package io.ledgerlift.domain.reading.table;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.text.TextLines;
import java.util.Collection;
import java.util.List;

/** A cell with the words that stand in it; rows and columns count from 0, both ends included. */
public record DraftCell(int row, int lastRow, int column, int lastColumn, List<Word> words) {

  public DraftCell {
    words = List.copyOf(words);
  }

  public static DraftCell at(int row, int column, Collection<Word> words) {
    return new DraftCell(row, row, column, column, List.copyOf(words));
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  public String text() {
    return TextLines.text(words);
  }

  /** Around its words, of which there must be some. */
  public BoundingBox box() {
    return around(words);
  }

  public DraftCell down(int rows) {
    return new DraftCell(row + rows, lastRow + rows, column, lastColumn, words);
  }

  public static BoundingBox around(Collection<Word> words) {
    return BoundingBox.around(words.stream().map(Word::box).toList());
  }
}
