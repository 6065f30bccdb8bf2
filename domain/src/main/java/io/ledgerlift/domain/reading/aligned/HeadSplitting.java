package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.text.Run;
import java.util.ArrayList;
import java.util.List;

/** Splits head lines into the pieces that are, or are part of, one head each. Lengths in em. */
record HeadSplitting(Region region, Columns columns) {

  /** Gap that always parts two heads. */
  private static final double GAP = 0.9;

  /** Gap that parts them at a river. */
  private static final double GAP_AT_RIVER = 0.42;

  private static final double WORD_SPACES = 1.2;

  /** The river's middle may lie this far inside the words beside the gap. */
  private static final double AT_RIVER = 0.3;

  /** Lines this near to each other inherit splits, middle to middle. */
  private static final double INHERITS = 1.7;

  private static final double INHERITED_AT = 0.4;

  List<List<Run>> of(List<RegionLine> head) {
    List<List<Run>> split = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      List<Run> runs = split(head.get(i));
      boolean near =
          i > 0 && head.get(i).center() - head.get(i - 1).center() < INHERITS * region.em();
      split.add(near ? inherit(runs, split.get(i - 1)) : runs);
    }
    return split;
  }

  private List<Run> split(RegionLine line) {
    List<Double> fences = region.rules().fencesAt(line.center());
    List<Run> runs = new ArrayList<>();
    List<Word> run = new ArrayList<>();
    double end = Double.NEGATIVE_INFINITY;
    for (Word word : line.words()) {
      if (!run.isEmpty() && parts(end, word, fences)) {
        runs.add(Run.of(run));
        run = new ArrayList<>();
        end = Double.NEGATIVE_INFINITY;
      }
      run.add(word);
      end = Math.max(end, word.box().right());
    }
    runs.add(Run.of(run));
    return runs;
  }

  private boolean parts(double end, Word next, List<Double> fences) {
    double em = region.em();
    double start = next.box().x();
    return start - end > GAP * em
        || (start - end > atRiverGap(next) * em && atRiver(end, start))
        || fences.stream().anyMatch(x -> end - 1.5 <= x && x <= start + 1.5);
  }

  /** Never a mere word space, which is wide in typewriter faces. */
  private static double atRiverGap(Word word) {
    return Math.max(GAP_AT_RIVER, WORD_SPACES * word.style().spaceWidth());
  }

  private boolean atRiver(double end, double start) {
    double em = region.em();
    for (int i = 0; i + 1 < columns.count(); i++) {
      double middle = columns.river(i);
      if (middle >= end - AT_RIVER * em
          && middle <= start + AT_RIVER * em
          && columns.get(i).right() <= start + 0.5 * em
          && columns.get(i + 1).left() >= end - 0.5 * em) {
        return true;
      }
    }
    return false;
  }

  /** A span never stands under separate heads: a line goes on with the splits of the line above. */
  private List<Run> inherit(List<Run> runs, List<Run> above) {
    List<Run> result = new ArrayList<>();
    for (Run run : runs) {
      List<Word> part = new ArrayList<>();
      for (Word word : run.words()) {
        if (!part.isEmpty() && splitAbove(part, word, run, above)) {
          result.add(Run.of(part));
          part = new ArrayList<>();
        }
        part.add(word);
      }
      result.add(Run.of(part));
    }
    return result;
  }

  private boolean splitAbove(List<Word> part, Word next, Run run, List<Run> above) {
    double em = region.em() * INHERITED_AT;
    double end = part.get(part.size() - 1).box().right();
    double start = part.get(0).box().x();
    for (int i = 0; i + 1 < columns.count(); i++) {
      double middle = columns.river(i);
      double left = columns.get(i).left();
      double right = columns.get(i + 1).right();
      if (end - em <= middle
          && middle <= next.box().x() + em
          && above.stream()
              .anyMatch(u -> u.right() <= middle + em && u.right() > Math.max(start, left))
          && above.stream()
              .anyMatch(u -> u.left() >= middle - em && u.left() < Math.min(run.right(), right))) {
        return true;
      }
    }
    return false;
  }
}
