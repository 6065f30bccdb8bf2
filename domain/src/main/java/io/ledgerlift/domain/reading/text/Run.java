package io.ledgerlift.domain.reading.text;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import java.util.List;
import java.util.stream.Collectors;

/** Neighbouring words of one line that belong together: a segment or an atom. */
public record Run(List<Word> words, BoundingBox box, String text) {

  public Run {
    words = List.copyOf(words);
  }

  public static Run of(List<Word> words) {
    return new Run(
        words,
        BoundingBox.around(words.stream().map(Word::box).toList()),
        words.stream().map(Word::text).collect(Collectors.joining(" ")));
  }

  public double left() {
    return box.x();
  }

  public double right() {
    return box.right();
  }

  public double width() {
    return box.width();
  }

  /** Size of the largest word, in points: one em. */
  public double size() {
    return words.stream().mapToDouble(word -> word.style().size()).max().orElse(1);
  }

  public boolean isValue() {
    return Wording.isValue(text);
  }
}
