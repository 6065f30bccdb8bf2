package io.ledgerlift.domain.reading.text;

import io.ledgerlift.domain.page.Word;
import java.util.List;

/**
 * Cuts a line at wide gaps: what a reader sees as separate pieces of text.
 *
 * @param widest gap inside a segment, in em
 * @param widestBetweenNumbers numbers stand closer in tight tables than words ever do
 */
public record Segments(double widest, double widestBetweenNumbers) {

  /** Wider than any space of justified text, narrower than most gaps between columns. */
  public static final Segments DEFAULT = new Segments(0.9, 0.45);

  /** Smaller type than this is measured as if it were this large, in points. */
  private static final double SMALLEST_EM = 4;

  /** The segments of words that come from left to right; no segment crosses a fence (an x). */
  public List<Run> of(List<Word> words, List<Double> fences) {
    return Cutting.cut(words, fences, this::limit);
  }

  private double limit(Word left, Word right) {
    double em = Math.max(SMALLEST_EM, Math.min(left.style().size(), right.style().size()));
    boolean numbers =
        Wording.isNumber(left.text())
            && Wording.isNumber(right.text())
            && left.text().length() > 1
            && !Wording.opensWithThreeDigits(right.text());
    return em * (numbers ? widestBetweenNumbers : widest);
  }
}
