package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Ruling;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.rule.Rules;
import io.ledgerlift.domain.reading.table.DraftCell;
import io.ledgerlift.domain.reading.text.Atoms;
import io.ledgerlift.domain.reading.text.Median;
import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.Segments;
import io.ledgerlift.domain.reading.text.TextLine;
import io.ledgerlift.domain.reading.text.TextLines;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that are taken to be one table, with the rulings among them.
 *
 * @param box the region as its finder drew it
 * @param text around its words
 * @param rules that run inside it
 * @param fullRules heights of rules over the whole width, top to bottom
 * @param em the usual size of its words, in points
 */
record Region(
    BoundingBox box,
    BoundingBox text,
    List<RegionLine> lines,
    Rules rules,
    List<Double> fullRules,
    double em) {

  /** Rules may stand just outside the region, in points. */
  private static final double AROUND = 3;

  /** Shorter rules are underlines of a word, in em. */
  private static final double SHORTEST_RULE = 1;

  /** Verticals nearer to the region's edge are its border; shorter ones are nothing. In em. */
  private static final double EDGE = 0.6;

  /** Pieces of a rule may differ in height by so much, in points. */
  private static final double ONE_HEIGHT = 2.5;

  /** A full rule covers this share of the text's width, and reaches both ends within so many em. */
  private static final double FULL_COVER = 0.75;

  private static final double FULL_REACH = 1.5;

  Region {
    lines = List.copyOf(lines);
    fullRules = List.copyOf(fullRules);
  }

  static Region of(List<Word> words, BoundingBox box, Rules pageRules) {
    List<TextLine> lines = TextLines.of(words);
    BoundingBox text = DraftCell.around(words);
    double em = Median.size(words, 1);
    Rules rules = inside(box, pageRules, em);
    Atoms atoms = Atoms.measuredOn(lines);
    List<RegionLine> read = new ArrayList<>();
    for (TextLine line : lines) {
      List<Double> fences = rules.fencesAt(line.center());
      List<Run> segments = Segments.DEFAULT.of(line.words(), fences);
      List<Run> pieces = atoms.of(line.words(), fences);
      read.add(RegionLine.of(line, segments, pieces, text.x(), text.width()));
    }
    return new Region(box, text, read, rules, fullRules(rules, text, em), em);
  }

  private static Rules inside(BoundingBox box, Rules rules, double em) {
    List<Ruling> horizontal = rules.in(box.grow(AROUND), SHORTEST_RULE * em).horizontal();
    BoundingBox inner =
        new BoundingBox(
            box.x() + EDGE * em, box.y(), Math.max(0, box.width() - 2 * EDGE * em), box.height());
    return new Rules(horizontal, rules.in(inner, EDGE * em).vertical());
  }

  private static List<Double> fullRules(Rules rules, BoundingBox text, double em) {
    List<Double> full = new ArrayList<>();
    List<Ruling> height = new ArrayList<>();
    for (Ruling rule : rules.horizontal()) {
      if (!height.isEmpty() && rule.position() - height.get(0).position() > ONE_HEIGHT) {
        addIfFull(height, text, em, full);
        height.clear();
      }
      height.add(rule);
    }
    addIfFull(height, text, em, full);
    return full;
  }

  private static void addIfFull(
      List<Ruling> pieces, BoundingBox text, double em, List<Double> full) {
    double start = pieces.stream().mapToDouble(Ruling::start).min().orElse(Double.MAX_VALUE);
    double end = pieces.stream().mapToDouble(Ruling::end).max().orElse(-Double.MAX_VALUE);
    if (start <= text.x() + FULL_REACH * em
        && end >= text.right() - FULL_REACH * em
        && Rules.cover(pieces, text.x(), text.right()) >= FULL_COVER) {
      full.add(pieces.get(0).position());
    }
  }

  boolean fullRuleBetween(double above, double below) {
    return fullRules.stream().anyMatch(rule -> above < rule && rule < below);
  }

  List<RegionLine> linesFrom(int first) {
    return lines.subList(first, lines.size());
  }
}
