package io.ledgerlift.domain.reading;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.aligned.AlignedTables;
import io.ledgerlift.domain.reading.block.Block;
import io.ledgerlift.domain.reading.block.BlockRoles;
import io.ledgerlift.domain.reading.block.Blocks;
import io.ledgerlift.domain.reading.block.Figures;
import io.ledgerlift.domain.reading.block.ReadingOrder;
import io.ledgerlift.domain.reading.block.TableNotes;
import io.ledgerlift.domain.reading.grid.RuledFindings;
import io.ledgerlift.domain.reading.grid.RuledTables;
import io.ledgerlift.domain.reading.rule.Rules;
import io.ledgerlift.domain.reading.table.Plots;
import io.ledgerlift.domain.reading.table.TableDraft;
import io.ledgerlift.domain.reading.text.Median;
import io.ledgerlift.domain.reading.text.Taken;
import java.util.ArrayList;
import java.util.List;

/** A page turned so that its text runs from left to right, and the steps of reading it. */
record UprightPage(Page page, Turn turn, List<Word> words, Engine engine) {

  /** Words are read as printed; what can be wrong with a block is its extent and its role. */
  private static final Confidence BLOCK = new Confidence(0.9);

  /** Pictures are drawn as such; charts are told by a test. */
  private static final Confidence FIGURE = new Confidence(0.9);

  /**
   * What table finding found.
   *
   * @param charts plots that rulings draw, and those told by the scale of an axis
   * @param cutShort whether a limit stopped the search
   */
  record Found(List<Artifact.Table> tables, List<BoundingBox> charts, boolean cutShort) {

    static final Found NOTHING = new Found(List.of(), List.of(), true);
  }

  Found found() {
    Rules rules = Rules.joined(page.rulings().stream().map(turn::turned).toList());
    if (words.size() > PageReading.MOST_WORDS || rules.size() > PageReading.MOST_RULINGS) {
      return Found.NOTHING;
    }
    Taken taken = new Taken();
    RuledFindings ruled = new RuledTables(words, taken).in(rules);
    List<Word> open =
        words.stream()
            .filter(word -> word.direction() == Word.Direction.RIGHT)
            .filter(word -> !inside(word, ruled.charts()))
            .toList();
    List<TableDraft> drafts = AlignedTables.in(open, rules, ruled.boxes(), ruled.tables(), taken);
    Plots plots = Plots.on(words);
    List<TableDraft> tables = new ArrayList<>();
    List<BoundingBox> charts = new ArrayList<>(ruled.charts());
    for (TableDraft draft : drafts) {
      if (plots.isPlot(draft)) {
        charts.add(draft.box());
      } else {
        tables.add(draft);
      }
    }
    KeptTables kept = KeptTables.of(tables, words, new TableWriting(page.number(), engine));
    boolean cutShort =
        ruled.cutShort() || kept.cutShort() || page.pictures().size() > Figures.MOST_PICTURES;
    return new Found(kept.tables(), charts, cutShort);
  }

  /** Tables, figures and the blocks of all other words, in reading order. */
  List<Artifact> artifacts(Found found) {
    List<BoundingBox> tables = new ArrayList<>();
    found.tables().forEach(table -> tables.add(boxOf(table)));
    List<BoundingBox> figures =
        new Figures(turn.page(), words, tables)
            .of(page.pictures().stream().map(turn::turned).toList(), found.charts());
    List<Artifact> artifacts = new ArrayList<>(found.tables());
    figures.forEach(
        box -> artifacts.add(new Artifact.Figure(page.number(), box, engine, FIGURE, null)));
    List<BoundingBox> exhibits = new ArrayList<>(tables);
    exhibits.addAll(figures);
    artifacts.addAll(blocks(tables, exhibits));
    double em = Median.size(words, 10);
    return TableNotes.tied(numbered(new ReadingOrder<>(UprightPage::boxOf).of(artifacts)), em);
  }

  private List<Artifact.TextBlock> blocks(List<BoundingBox> tables, List<BoundingBox> exhibits) {
    List<Word> rest = words.stream().filter(word -> !inside(word, tables)).toList();
    List<Block> blocks = Blocks.of(rest, exhibits);
    BlockRoles roles = new BlockRoles(turn.page(), rest, blocks, exhibits);
    PageNumber number = page.number();
    return blocks.stream()
        .map(
            block ->
                new Artifact.TextBlock(
                    number,
                    block.box(),
                    engine,
                    BLOCK.and(Certainty.ofAll(block.words())),
                    block.text(),
                    roles.of(block),
                    0))
        .toList();
  }

  /** Blocks of text count from 0 in the order of the list. */
  private static List<Artifact> numbered(List<Artifact> ordered) {
    List<Artifact> numbered = new ArrayList<>();
    int next = 0;
    for (Artifact artifact : ordered) {
      numbered.add(artifact instanceof Artifact.TextBlock block ? at(block, next++) : artifact);
    }
    return numbered;
  }

  private static Artifact.TextBlock at(Artifact.TextBlock block, int order) {
    return new Artifact.TextBlock(
        block.page(),
        block.box(),
        block.engine(),
        block.confidence(),
        block.text(),
        block.role(),
        order);
  }

  private static boolean inside(Word word, List<BoundingBox> boxes) {
    return boxes.stream().anyMatch(box -> box.contains(word.box().centerX(), word.box().centerY()));
  }

  private static BoundingBox boxOf(Artifact artifact) {
    BoundingBox box = artifact.box();
    if (box == null) {
      throw new IllegalStateException("found nowhere on the page: " + artifact);
    }
    return box;
  }
}
