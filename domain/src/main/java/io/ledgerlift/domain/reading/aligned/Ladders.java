package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import java.util.ArrayList;
import java.util.List;

/** Stacks of equal rules in which every gap is one row of wrapped text. */
record Ladders(OpenPage page) {

  private static final int FEWEST_RULES = 4;
  private static final int FEWEST_GAPS = 3;

  /** A row is lower than this and higher than that, in em. */
  private static final double HIGHEST = 14;

  private static final double LOWEST = 0.6;
  private static final double MARGIN = 0.6;

  void read(List<Crossbar> bars) {
    if (bars.size() < FEWEST_RULES) {
      return;
    }
    List<LadderTable.Gap> run = new ArrayList<>();
    for (int i = 1; i < bars.size(); i++) {
      LadderTable.Gap gap = gap(bars.get(i - 1), bars.get(i));
      if (gap.words().isEmpty()) {
        readRun(run);
        run = new ArrayList<>();
      } else {
        run.add(gap);
      }
    }
    readRun(run);
  }

  private void readRun(List<LadderTable.Gap> run) {
    if (run.size() >= FEWEST_GAPS) {
      new LadderTable(run, page.em()).draft().ifPresent(page::add);
    }
  }

  /** Without words where it cannot be a row. */
  private LadderTable.Gap gap(Crossbar above, Crossbar below) {
    double em = page.em();
    double left = Math.min(above.left(), below.left()) - MARGIN * em;
    double right = Math.max(above.right(), below.right()) + MARGIN * em;
    BoundingBox box = BoundingBox.between(left, above.y(), right, below.y());
    List<Word> words = page.wordsIn(box);
    boolean fits =
        words.stream().allMatch(w -> w.box().x() > left - em && w.box().right() < right + em);
    boolean row =
        fits
            && box.height() <= HIGHEST * em
            && box.height() > LOWEST * em
            && !page.meetsTable(box.grow(-Math.min(3, box.height() / 2)));
    return new LadderTable.Gap(box, row ? words : List.of());
  }
}
