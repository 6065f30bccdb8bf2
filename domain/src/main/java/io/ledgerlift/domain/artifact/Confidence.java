package io.ledgerlift.domain.artifact;

/**
 * How sure a reading is of one artifact or cell, from 0 (a guess) to 1 (read from the document's
 * own structure). For tables and cells it is a probability that was measured; blocks of text and
 * figures have a fixed one.
 */
public record Confidence(double value) implements Comparable<Confidence> {

  public static final Confidence CERTAIN = new Confidence(1);

  public Confidence {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("confidence lies between 0 and 1, not at " + value);
    }
  }

  /** The confidence nearest to {@code value}, rounded to three places so that it prints alike. */
  public static Confidence near(double value) {
    double rounded = Math.round(value * 1000) / 1000.0;
    return new Confidence(Math.max(0, Math.min(1, rounded)));
  }

  /** Both must hold, and neither tells of the other: the product. */
  public Confidence and(Confidence other) {
    return near(value * other.value);
  }

  @Override
  public int compareTo(Confidence other) {
    return Double.compare(value, other.value);
  }
}
