package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.rule.Rules;
import io.ledgerlift.domain.reading.table.Acceptance;
import io.ledgerlift.domain.reading.table.TableDraft;
import io.ledgerlift.domain.reading.text.Run;
import java.util.Comparator;
import java.util.List;

/** Boxes of rulings whose inner structure is in the text. */
record Boxes(OpenPage page) {

  private static final int FEWEST_WORDS = 6;

  /** A box with more prose than this share of its words holds text, not a table. */
  private static final double MOST_PROSE = 0.4;

  /** Words may stand on the rulings, in points. */
  private static final double MARGIN = 1;

  void read(List<Rules> boxes) {
    boxes.stream()
        .sorted(
            Comparator.<Rules>comparingDouble(rules -> -rules.box().area())
                .thenComparingDouble(rules -> rules.box().y())
                .thenComparingDouble(rules -> rules.box().x()))
        .forEach(rules -> read(rules.box()));
  }

  private void read(BoundingBox box) {
    List<Word> words = page.wordsIn(box.grow(MARGIN));
    if (words.size() < FEWEST_WORDS || proseWords(box.grow(MARGIN)) > MOST_PROSE * words.size()) {
      return;
    }
    List<Word> kept = FrameTrimming.trimmed(words, box, page.rules(), page.em());
    TextStructure.of(kept, box, page.rules(), TableDraft.Kind.BOX)
        .filter(draft -> Acceptance.accepts(draft, Acceptance.Evidence.RULED))
        .ifPresent(page::add);
  }

  private int proseWords(BoundingBox box) {
    return page.linesBetween(box.y(), box.bottom()).stream()
        .flatMap(line -> line.segments().stream())
        .filter(page.prose()::holds)
        .filter(segment -> within(segment, box))
        .mapToInt(segment -> segment.words().size())
        .sum();
  }

  private static boolean within(Run segment, BoundingBox box) {
    return segment.words().stream()
        .allMatch(word -> box.contains(word.box().centerX(), word.box().centerY()));
  }
}
