package io.ledgerlift.domain.reading.block;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.text.Median;
import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.TextLines;
import java.util.List;

/** Lines of text that belong together. */
public record Block(List<Word> words, BoundingBox box, int lines) {

  public Block {
    words = List.copyOf(words);
  }

  static Block of(List<List<Run>> lines) {
    List<Word> words =
        lines.stream().flatMap(List::stream).flatMap(run -> run.words().stream()).toList();
    return new Block(
        words, BoundingBox.around(words.stream().map(Word::box).toList()), lines.size());
  }

  public String text() {
    return TextLines.text(words);
  }

  double size() {
    return Median.size(words, 1);
  }

  boolean bold() {
    return words.stream().allMatch(word -> word.style().bold());
  }
}
