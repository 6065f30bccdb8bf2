package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.TextLine;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.List;

/**
 * A line of a region.
 *
 * @param segments pieces that wide gaps or verticals part
 * @param atoms pieces that more than a word space parts
 * @param body whether the line tells values, judged by its atoms right of the first
 * @param years whether years are the only values on it, which is how a head looks
 */
record RegionLine(TextLine line, List<Run> segments, List<Run> atoms, boolean body, boolean years) {

  /** Share of the atoms right of the first that must be values. */
  private static final double VALUES = 0.45;

  /** A first atom this far from the left edge (share of the width) is no label. */
  private static final double NOT_A_LABEL = 0.25;

  static RegionLine of(
      TextLine line, List<Run> segments, List<Run> atoms, double left, double width) {
    long values = atoms.stream().skip(1).filter(Run::isValue).count();
    Run first = atoms.get(0);
    if (first.isValue() && first.left() > left + NOT_A_LABEL * width) {
      values++;
    }
    boolean body = segments.size() >= 2 && values >= Math.max(1, VALUES * (atoms.size() - 1));
    boolean labelled = first.left() <= left + NOT_A_LABEL * width && !Wording.isYear(first.text());
    return new RegionLine(line, segments, atoms, body, namesYears(atoms, labelled));
  }

  /** Beside years a head has other names only where no label stands, or references to notes. */
  private static boolean namesYears(List<Run> atoms, boolean labelled) {
    long years = atoms.stream().filter(atom -> Wording.isYear(atom.text())).count();
    long values = atoms.stream().filter(Run::isValue).count();
    long references = atoms.stream().filter(atom -> Wording.namesNotes(atom.text())).count();
    return years >= 2 && years == values && (!labelled || years + references >= atoms.size() - 1);
  }

  boolean tellsValues() {
    return body && !years;
  }

  double top() {
    return line.top();
  }

  double bottom() {
    return line.bottom();
  }

  double center() {
    return line.center();
  }

  List<Word> words() {
    return line.words();
  }
}
