package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Ruling;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.table.Acceptance;
import io.ledgerlift.domain.reading.table.TableDraft;
import io.ledgerlift.domain.reading.text.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables between rules of equal ends. */
record Frames(OpenPage page) {

  private static final int FEWEST_WORDS = 4;

  /** Text may reach this far beyond the rules, in em. */
  private static final double MARGIN = 0.6;

  /** How far below the last rule rows that go on are looked for: lines, and em. */
  private static final int LINES_BELOW = 4;

  private static final double BELOW = 5;

  /** A rule belongs to a table this near, in points. */
  private static final double AT_TABLE = 3;

  void read() {
    List<Crossbar> bars = Crossbar.of(freeRules(), page.em());
    for (List<Crossbar> group : Crossbar.grouped(bars, page.em())) {
      new Ladders(page).read(group);
      for (List<Crossbar> run : runs(group)) {
        read(run);
      }
    }
  }

  private List<Ruling> freeRules() {
    return page.rules().horizontal().stream().filter(rule -> !atTable(rule)).toList();
  }

  private boolean atTable(Ruling rule) {
    double middle = (rule.start() + rule.end()) / 2;
    return page.found().stream()
        .anyMatch(table -> table.box().grow(AT_TABLE).contains(middle, rule.position()));
  }

  private List<List<Crossbar>> runs(List<Crossbar> group) {
    List<List<Crossbar>> runs = new ArrayList<>();
    List<Crossbar> run = new ArrayList<>(List.of(group.get(0)));
    for (int i = 1; i < group.size(); i++) {
      if (!new FrameGap(page, group.get(i - 1), group.get(i)).goesOn()) {
        runs.add(run);
        run = new ArrayList<>();
      }
      run.add(group.get(i));
    }
    runs.add(run);
    return runs.stream().filter(bars -> bars.size() >= 2).toList();
  }

  private void read(List<Crossbar> run) {
    BoundingBox box = boxOf(run);
    List<Word> words = page.wordsIn(box);
    if (words.size() < FEWEST_WORDS || rowsGoOnBelow(box)) {
      return;
    }
    List<TableDraft> parts = new SideBySide(page).parts(run, box, words);
    if (!parts.isEmpty()) {
      parts.forEach(page::add);
      return;
    }
    List<Word> kept = FrameTrimming.trimmed(words, box, page.rules(), page.em());
    Optional<TableDraft> draft =
        TextStructure.of(kept, box, page.rules(), TableDraft.Kind.FRAME)
            .filter(table -> Acceptance.accepts(table, Acceptance.Evidence.RULED))
            .filter(table -> !new CutOff(page).is(table));
    draft.ifPresent(page::add);
  }

  private BoundingBox boxOf(List<Crossbar> run) {
    double left = run.stream().mapToDouble(Crossbar::left).min().orElseThrow();
    double right = run.stream().mapToDouble(Crossbar::right).max().orElseThrow();
    double margin = MARGIN * page.em();
    return BoundingBox.between(
        left - margin, run.get(0).y(), right + margin, run.get(run.size() - 1).y());
  }

  /** Labels left of the rules with values below them: these are rules of a larger table. */
  private boolean rowsGoOnBelow(BoundingBox box) {
    return page.linesBetween(box.bottom(), box.bottom() + BELOW * page.em()).stream()
        .limit(LINES_BELOW)
        .map(line -> line.segments())
        .anyMatch(segments -> labelLeft(segments, box) && valueUnder(segments, box));
  }

  private boolean labelLeft(List<Run> segments, BoundingBox box) {
    return segments.stream()
        .anyMatch(s -> s.right() <= box.x() + 0.8 * page.em() && page.isFree(s));
  }

  private static boolean valueUnder(List<Run> segments, BoundingBox box) {
    return segments.stream()
        .anyMatch(
            s -> s.isValue() && box.x() < s.box().centerX() && s.box().centerX() < box.right());
  }
}
