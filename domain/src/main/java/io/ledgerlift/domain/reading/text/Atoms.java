package io.ledgerlift.domain.reading.text;

import io.ledgerlift.domain.page.Word;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Cuts a line at every gap wider than a word space: the smallest pieces that may be cells.
 *
 * @param space the word space of the text at hand, in em
 */
public record Atoms(double space) {

  /** Gaps up to this many spaces are word spaces. */
  private static final double WORDS = 1.45;

  /** Two numbers that stand one full space apart are two values. */
  private static final double NUMBERS = 0.75;

  /** Unless the right one is three digits: thousands parted by a space. */
  private static final double THOUSANDS = 1.25;

  /** Word gaps looked at must lie between these, in em: closer is kerning, wider is a column. */
  private static final double NARROWEST_GAP = 0.05;

  private static final double WIDEST_GAP = 0.75;

  /** From so many gaps on their median is trusted more than the font. */
  private static final int ENOUGH_GAPS = 8;

  /** A "space" wider than this is a gap of justified text, in em. */
  private static final double WIDEST_SPACE = 0.65;

  private static final double USUAL_SPACE = 0.28;

  /** With the word space that the fonts name and the lines show. */
  public static Atoms measuredOn(List<TextLine> lines) {
    double named =
        Median.of(
            lines.stream()
                .flatMap(line -> line.words().stream())
                .mapToDouble(word -> word.style().spaceWidth()),
            USUAL_SPACE);
    double[] gaps = lines.stream().flatMapToDouble(Atoms::wordGaps).toArray();
    if (gaps.length < ENOUGH_GAPS) {
      return new Atoms(named);
    }
    double shown = Median.of(DoubleStream.of(gaps), named);
    return new Atoms(Math.max(named, Math.min(WIDEST_SPACE, shown)));
  }

  /** The atoms of words that come from left to right; no atom crosses a fence (an x). */
  public List<Run> of(List<Word> words, List<Double> fences) {
    return Cutting.cut(words, fences, this::limit);
  }

  private double limit(Word left, Word right) {
    double em = Math.min(left.style().size(), right.style().size());
    boolean numbers =
        Wording.isNumber(left.text())
            && Wording.isNumber(right.text())
            && !left.text().endsWith(",");
    if (!numbers) {
      return WORDS * space * em;
    }
    boolean thousands = Wording.continuesThousands(left.text(), right.text());
    return (thousands ? THOUSANDS : NUMBERS) * space * em;
  }

  private static DoubleStream wordGaps(TextLine line) {
    DoubleStream.Builder gaps = DoubleStream.builder();
    for (int i = 1; i < line.words().size(); i++) {
      Word left = line.words().get(i - 1);
      Word right = line.words().get(i);
      double gap = (right.box().x() - left.box().right()) / left.style().size();
      if (gap > NARROWEST_GAP
          && gap < WIDEST_GAP
          && hasLowerCase(left.text())
          && hasLowerCase(right.text())) {
        gaps.add(gap);
      }
    }
    return gaps.build();
  }

  private static boolean hasLowerCase(String text) {
    return text.codePoints().anyMatch(Character::isLowerCase);
  }
}
