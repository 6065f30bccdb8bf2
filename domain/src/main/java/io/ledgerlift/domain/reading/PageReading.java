package io.ledgerlift.domain.reading;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.artifact.QualityFlag.Code;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one page: finds its tables, figures and blocks of text, by geometry alone.
 *
 * <p>Whatever happens on the way, every visible word of the page ends in exactly one artifact, and
 * equal pages give equal findings.
 */
public final class PageReading {

  /** Words on one page; a dense ledger has some 3,000. Beyond, the page is read as plain text. */
  static final int MOST_WORDS = 30_000;

  /** Joined rulings on one page; beyond, the page is a drawing and read as plain text. */
  static final int MOST_RULINGS = 6_000;

  /** Cells of all tables of one page. Beyond, further tables are read as text. */
  static final int MOST_CELLS = 20_000;

  private final Engine engine;

  public PageReading(Engine engine) {
    this.engine = engine;
  }

  /** What stands on the page, in reading order. */
  public PageFindings read(Page page) {
    Legible legible = Legible.of(page);
    Turn turn = Turn.of(page, legible.words());
    List<Word> words = legible.words().stream().map(turn::turned).toList();
    UprightPage upright = new UprightPage(page, turn, words, engine);
    List<QualityFlag> flags = new ArrayList<>(legible.flags());
    UprightPage.Found found = upright.found();
    List<Artifact> artifacts = upright.artifacts(found);
    if (!new Conservation(words).holds(artifacts)) {
      found = UprightPage.Found.NOTHING;
      artifacts = upright.artifacts(found);
    }
    Legible.flag(flags, page, Code.PAGE_CUT_SHORT, found.cutShort() ? 1 : 0);
    Legible.flag(flags, page, Code.UNASSIGNED_WORDS, unassigned(artifacts));
    return new PageFindings(artifacts.stream().map(new TurnedBack(page, turn)::of).toList(), flags);
  }

  /** The words that a reading of the page goes by; others cannot be seen. */
  public static List<Word> legible(Page page) {
    return Legible.of(page).words();
  }

  private static int unassigned(List<Artifact> artifacts) {
    return artifacts.stream()
        .filter(Artifact.Table.class::isInstance)
        .map(Artifact.Table.class::cast)
        .mapToInt(table -> table.unassigned().size())
        .sum();
  }
}
