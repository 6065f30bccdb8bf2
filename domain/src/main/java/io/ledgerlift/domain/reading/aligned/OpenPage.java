package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.rule.Rules;
import io.ledgerlift.domain.reading.table.TableDraft;
import io.ledgerlift.domain.reading.text.Median;
import io.ledgerlift.domain.reading.text.Prose;
import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.Taken;
import io.ledgerlift.domain.reading.text.TextLine;
import io.ledgerlift.domain.reading.text.TextLines;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What of a page is still open to table finding, and the tables found so far.
 *
 * @param found grows while the page is read
 */
record OpenPage(
    List<TextLine> lines,
    Prose prose,
    Taken taken,
    Rules rules,
    double em,
    List<TableDraft> found) {

  /** Words stand at most so far from the middle of their line, in points. */
  private static final double LINE_REACH = 40;

  static OpenPage of(List<Word> words, Rules rules, Taken taken, List<TableDraft> grids) {
    List<TextLine> lines = TextLines.of(words);
    double em = Median.size(words, 1);
    return new OpenPage(lines, Prose.in(lines), taken, rules, em, new ArrayList<>(grids));
  }

  /** Neither prose nor part of a table. */
  boolean isFree(Run segment) {
    return !prose.holds(segment) && !taken.hasAny(segment);
  }

  boolean allFree(List<Run> segments) {
    return segments.stream().allMatch(this::isFree);
  }

  void add(TableDraft table) {
    found.add(table);
    taken.take(table.words());
  }

  void replace(TableDraft old, TableDraft table) {
    found.remove(old);
    add(table);
  }

  boolean meetsTable(BoundingBox box) {
    return found.stream().anyMatch(table -> table.meets(box));
  }

  /** The words not taken yet whose middle lies in the box. */
  List<Word> wordsIn(BoundingBox box) {
    return linesBetween(box.y() - LINE_REACH, box.bottom() + LINE_REACH).stream()
        .flatMap(line -> line.words().stream())
        .filter(word -> box.contains(word.box().centerX(), word.box().centerY()))
        .filter(word -> !taken.has(word))
        .toList();
  }

  /** The lines whose middle lies between two heights, ends left out, top to bottom. */
  List<TextLine> linesBetween(double from, double to) {
    int first = indexBelow(from);
    int end = first;
    while (end < lines.size() && lines.get(end).center() < to) {
      end++;
    }
    return lines.subList(first, end);
  }

  /** The lines above a height, the nearest first, at most {@code most}. */
  List<TextLine> linesAbove(double height, int most) {
    int end = indexBelow(Math.nextDown(height));
    List<TextLine> above = new ArrayList<>(lines.subList(Math.max(0, end - most), end));
    Collections.reverse(above);
    return above;
  }

  /** The index of the first line whose middle lies below a height. */
  int indexBelow(double height) {
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).center() <= height) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The segments of a line that reach into {@code left}..{@code right}. */
  static List<Run> segmentsIn(TextLine line, double left, double right) {
    return line.segments().stream()
        .filter(segment -> segment.right() > left && segment.left() < right)
        .toList();
  }
}
