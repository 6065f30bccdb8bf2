package io.ledgerlift.domain.reading;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.table.Acceptance;
import io.ledgerlift.domain.reading.table.TableDraft;
import io.ledgerlift.domain.reading.text.Taken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The drafts that may be written down: surest first, none over another one's words, each of them
 * checked for conservation. The words of the others are read as text.
 */
record KeptTables(List<Artifact.Table> tables, boolean cutShort) {

  /** A word is read rather than guessed from this certainty on. */
  private static final double LEGIBLE = 0.5;

  static KeptTables of(List<TableDraft> drafts, List<Word> words, TableWriting writing) {
    Conservation conservation = new Conservation(words);
    List<Artifact.Table> kept = new ArrayList<>();
    Taken taken = new Taken();
    int cells = 0;
    boolean cutShort = false;
    for (TableDraft draft : surestFirst(drafts)) {
      List<Word> inside = inside(words, TableWriting.box(draft));
      cells += draft.cells().size();
      if (cells > PageReading.MOST_CELLS) {
        cutShort = true;
      } else if (inside.stream().noneMatch(taken::has)) {
        Artifact.Table table = writing.written(draft, inside);
        if (conservation.holds(table)) {
          taken.take(inside);
          kept.add(table);
        }
      }
    }
    return new KeptTables(kept, cutShort);
  }

  private static List<TableDraft> surestFirst(List<TableDraft> drafts) {
    return drafts.stream()
        .filter(KeptTables::isLegible)
        .sorted(
            Comparator.comparingDouble(Acceptance::rank)
                .reversed()
                .thenComparingDouble(draft -> draft.box().y())
                .thenComparingDouble(draft -> draft.box().x()))
        .toList();
  }

  /** Marks that nobody can read stand in rows and columns in many a picture. */
  private static boolean isLegible(TableDraft draft) {
    long legible = draft.words().stream().filter(word -> word.certainty() >= LEGIBLE).count();
    return 2 * legible > draft.words().size();
  }

  private static List<Word> inside(List<Word> words, BoundingBox box) {
    return words.stream()
        .filter(word -> box.contains(word.box().centerX(), word.box().centerY()))
        .toList();
  }
}
