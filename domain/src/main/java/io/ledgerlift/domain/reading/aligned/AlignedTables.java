package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.rule.Rules;
import io.ledgerlift.domain.reading.table.TableDraft;
import io.ledgerlift.domain.reading.text.Taken;
import java.util.List;

/**
 * Finds the tables that no rulings enclose, strongest evidence first: boxes, frames, then lines
 * that merely stand under each other.
 */
public final class AlignedTables {

  private AlignedTables() {}

  /** The {@code grids} and what is found beside them; all their words are taken afterwards. */
  public static List<TableDraft> in(
      List<Word> words, Rules rules, List<Rules> boxes, List<TableDraft> grids, Taken taken) {
    List<Word> open = words.stream().filter(word -> !taken.has(word)).toList();
    if (open.isEmpty()) {
      return grids;
    }
    OpenPage page = OpenPage.of(open, rules, taken, grids);
    new Boxes(page).read(boxes);
    new Frames(page).read();
    new FrameGrowth(page).read();
    new Chains(page).read();
    new WrappedTexts(page).read();
    new PartJoining(page).read();
    new InnerHeads(page).read();
    return List.copyOf(page.found());
  }
}
