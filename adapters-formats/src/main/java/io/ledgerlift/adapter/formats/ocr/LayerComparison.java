package io.ledgerlift.adapter.formats.ocr;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the figures of a text layer with those of the pixels, place by place. The layer's text
 * stands: whoever made it may have known the language better. What differs is doubted.
 */
final class LayerComparison {

  /** What is left of the certainty of a figure that the pixels show differently. */
  private static final double DOUBT = 0.5;

  /** Pixels that were read with this certainty show a word; others contradict nobody. */
  static final double LEGIBLE = 0.9;

  private final Page page;
  private final List<Word> words = new ArrayList<>();
  private int differences;

  /**
   * Compares.
   *
   * @param seen words of the pixels, straightened by {@code slope}
   */
  LayerComparison(Page page, List<Word> seen, double slope) {
    this.page = page;
    Page straight = page.redrawn(slope, List.of(), List.of(), List.of());
    List<Word> figures = seen.stream().filter(word -> figure(word).length() > 0).toList();
    for (Word word : page.words()) {
      words.add(
          contradicted(word, straight.straight(word.box()), figures) ? word.doubted(DOUBT) : word);
    }
    differences = (int) words.stream().filter(word -> word.certainty() <= DOUBT).count();
  }

  /** The page with less trust in figures that the pixels show differently. */
  Page doubted() {
    return page.with(words);
  }

  /** How many figures differ. */
  int differences() {
    return differences;
  }

  /** Whether pixels in the word's place surely show other digits, and none the same. */
  private static boolean contradicted(Word word, BoundingBox place, List<Word> figures) {
    String digits = figure(word);
    if (digits.isEmpty()) {
      return false;
    }
    List<Word> there =
        figures.stream()
            .filter(seen -> place.overlapX(seen.box()) > 0 && place.overlapY(seen.box()) > 0)
            .toList();
    return there.stream().anyMatch(seen -> seen.certainty() >= LEGIBLE)
        && there.stream().noneMatch(seen -> figure(seen).contains(digits))
        && there.stream().noneMatch(seen -> digits.contains(figure(seen)));
  }

  /** How many figures of {@code words} are nowhere among {@code others}. */
  static int missing(List<Word> words, List<Word> others) {
    Map<String, Integer> left = new HashMap<>();
    others.forEach(word -> left.merge(figure(word), 1, Integer::sum));
    return (int)
        words.stream()
            .map(LayerComparison::figure)
            .filter(digits -> !digits.isEmpty())
            .filter(digits -> left.merge(digits, -1, Integer::sum) < 0)
            .count();
  }

  /** The digits of a word. */
  private static String figure(Word word) {
    return word.text().replaceAll("\\D", "");
  }
}
