package io.ledgerlift.domain.reading.text;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import java.util.List;

/**
 * Words that stand on one height, from left to right.
 *
 * @param center height of the middle of its main words, in points
 * @param segments the words in groups that a wide gap keeps apart
 */
public record TextLine(List<Word> words, BoundingBox box, double center, List<Run> segments) {

  public TextLine {
    words = List.copyOf(words);
    segments = List.copyOf(segments);
  }

  public static TextLine of(List<Word> words, double center) {
    return new TextLine(
        words,
        BoundingBox.around(words.stream().map(Word::box).toList()),
        center,
        Segments.DEFAULT.of(words, List.of()));
  }

  public double top() {
    return box.y();
  }

  public double bottom() {
    return box.bottom();
  }

  /** The segments whose left edge lies between two places, found without looking at all. */
  public List<Run> segmentsStarting(double from, double to) {
    return segments.subList(firstStartingAt(from), firstStartingAt(Math.nextUp(to)));
  }

  private int firstStartingAt(double x) {
    int low = 0;
    int high = segments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (segments.get(middle).left() < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
