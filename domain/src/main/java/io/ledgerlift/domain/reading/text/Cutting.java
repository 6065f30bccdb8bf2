package io.ledgerlift.domain.reading.text;

import io.ledgerlift.domain.page.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Cuts a line of words into runs. */
final class Cutting {

  /** A fence may touch a glyph box, which is wider than its ink, in points. */
  private static final double FENCE_TOLERANCE = 1.5;

  private Cutting() {}

  /**
   * Cuts where a fence stands, or where the gap is wider than {@code limit} points allows and
   * nothing glues the two sides.
   */
  static List<Run> cut(
      List<Word> words, List<Double> fences, ToDoubleBiFunction<Word, Word> limit) {
    List<Run> runs = new ArrayList<>();
    List<Word> run = new ArrayList<>();
    double end = Double.NEGATIVE_INFINITY;
    for (Word word : words) {
      if (!run.isEmpty() && parts(run, end, word, fences, limit)) {
        runs.add(Run.of(run));
        run = new ArrayList<>();
        end = Double.NEGATIVE_INFINITY;
      }
      run.add(word);
      end = Math.max(end, word.box().right());
    }
    if (!run.isEmpty()) {
      runs.add(Run.of(run));
    }
    return runs;
  }

  private static boolean parts(
      List<Word> run,
      double end,
      Word next,
      List<Double> fences,
      ToDoubleBiFunction<Word, Word> limit) {
    Word last = run.get(run.size() - 1);
    double gap = next.box().x() - end;
    boolean fenced =
        !fences.isEmpty()
            && fences.stream()
                .anyMatch(x -> x >= end - FENCE_TOLERANCE && x <= next.box().x() + FENCE_TOLERANCE);
    double em = Math.min(last.style().size(), next.style().size());
    return fenced || (gap > limit.applyAsDouble(last, next) && !Glue.holds(run, next, gap / em));
  }
}
