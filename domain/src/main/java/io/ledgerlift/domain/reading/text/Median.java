package io.ledgerlift.domain.reading.text;

import io.ledgerlift.domain.page.Word;
import java.util.Collection;
import java.util.stream.DoubleStream;

/** The middle of a handful of measures, which one odd word cannot move. */
public final class Median {

  private Median() {}

  /** The usual size of type, in points: one em. */
  public static double size(Collection<Word> words, double fallback) {
    return of(words.stream().mapToDouble(word -> word.style().size()), fallback);
  }

  /** The upper of the two middle values when their number is even; {@code fallback} of none. */
  public static double of(DoubleStream values, double fallback) {
    double[] sorted = values.sorted().toArray();
    return sorted.length == 0 ? fallback : sorted[sorted.length / 2];
  }
}
