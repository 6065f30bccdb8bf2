package io.ledgerlift.domain.reading.text;

import io.ledgerlift.domain.page.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Gathers words into lines by the overlap of their heights. */
public final class TextLines {

  /** Words share a line when they overlap by more than half of the lower one. */
  private static final double SHARED_HEIGHT = 0.5;

  /** Glyph boxes overlap the next line in tight tables, so their middles must agree as well. */
  private static final double MIDDLE_TOLERANCE = 0.45;

  /** Lines further up cannot overlap a word that comes later in order of height. */
  private static final int LINES_LOOKED_BACK = 6;

  /** A word this much larger than the line's first words tells where the line stands. */
  private static final double LARGER = 1.1;

  private static final Comparator<Word> FROM_LEFT =
      Comparator.<Word>comparingDouble(word -> grid(word.box().x()))
          .thenComparingDouble(word -> grid(word.box().y()))
          .thenComparing(Word::text);
  private static final Comparator<Word> DOWNWARDS =
      Comparator.<Word>comparingDouble(word -> grid(word.box().centerY())).thenComparing(FROM_LEFT);

  private TextLines() {}

  /**
   * Words of one height.
   *
   * @param words grows while lines are gathered
   * @param core the word that tells where they stand
   */
  private record Gathered(List<Word> words, Word core) {

    static Gathered opened(Word word) {
      return new Gathered(new ArrayList<>(List.of(word)), word);
    }

    Gathered with(Word word) {
      words.add(word);
      boolean larger = word.style().size() > LARGER * core.style().size();
      return larger ? new Gathered(words, word) : this;
    }

    double center() {
      return core.box().centerY();
    }

    double left() {
      return words.get(0).box().x();
    }
  }

  /** The lines from top to bottom. */
  public static List<TextLine> of(Collection<Word> words) {
    return gathered(words).stream().map(line -> TextLine.of(line.words, line.center())).toList();
  }

  /** The words as one text: line by line, joined by one space. */
  public static String text(Collection<Word> words) {
    return gathered(words).stream()
        .flatMap(line -> line.words.stream())
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }

  private static List<Gathered> gathered(Collection<Word> words) {
    List<Word> order = new ArrayList<>(words);
    order.sort(DOWNWARDS);
    List<Gathered> lines = new ArrayList<>();
    for (Word word : order) {
      int index = lineOf(word, lines);
      if (index < 0) {
        lines.add(Gathered.opened(word));
      } else {
        lines.set(index, lines.get(index).with(word));
      }
    }
    lines.forEach(line -> line.words.sort(FROM_LEFT));
    lines.sort(
        Comparator.<Gathered>comparingDouble(line -> grid(line.center()))
            .thenComparingDouble(line -> grid(line.left())));
    return lines;
  }

  private static int lineOf(Word word, List<Gathered> lines) {
    for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - LINES_LOOKED_BACK); i--) {
      if (onOneLine(word, lines.get(i).core)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean onOneLine(Word word, Word core) {
    double lower = Math.min(word.box().height(), core.box().height());
    double higher = Math.max(word.box().height(), core.box().height());
    double apart = Math.abs(word.box().centerY() - core.box().centerY());
    return word.box().overlapY(core.box()) > SHARED_HEIGHT * lower
        && apart < MIDDLE_TOLERANCE * higher;
  }

  /** Rounded to a hundredth of a point, so that comparing is a total order. */
  private static double grid(double points) {
    return Math.rint(points * 100) / 100;
  }
}
