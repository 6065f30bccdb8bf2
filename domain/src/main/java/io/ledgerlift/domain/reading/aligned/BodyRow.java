package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.table.DraftCell;
import io.ledgerlift.domain.reading.text.TextLines;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of a body while lines are being joined to rows.
 *
 * @param cells words by column
 * @param spans texts that run over several columns
 * @param first middle of its first line
 * @param last middle of its last line
 * @param labelOnly one text at the left, perhaps over the columns
 */
record BodyRow(
    SortedMap<Integer, List<Word>> cells,
    List<DraftCell> spans,
    double top,
    double bottom,
    double first,
    double last,
    boolean labelOnly) {

  /** The columns right of the stub that hold something. */
  boolean hasValues() {
    return !spans.isEmpty() || cells.keySet().stream().anyMatch(column -> column > 0);
  }

  boolean hasLabel() {
    return cells.containsKey(0);
  }

  boolean isPlain() {
    return spans.isEmpty() && !cells.isEmpty();
  }

  String text(int column) {
    return TextLines.text(words(column));
  }

  private List<Word> words(int column) {
    return cells.getOrDefault(column, List.of());
  }

  String label() {
    return text(0);
  }

  double labelLeft() {
    return words(0).stream().mapToDouble(word -> word.box().x()).min().orElse(0);
  }

  boolean labelBold() {
    return hasLabel() && words(0).get(0).style().bold();
  }

  /** Columns right of the stub whose text is a value. */
  List<Integer> valueColumns() {
    return cells.keySet().stream()
        .filter(column -> column > 0 && Wording.isValue(text(column)))
        .toList();
  }

  /** Both rows as one, in the order in which they stand on the page. */
  BodyRow with(BodyRow other) {
    SortedMap<Integer, List<Word>> joined = new TreeMap<>();
    cells.forEach((column, words) -> joined.put(column, new ArrayList<>(words)));
    other.cells.forEach(
        (column, words) -> joined.computeIfAbsent(column, none -> new ArrayList<>()).addAll(words));
    List<DraftCell> allSpans = new ArrayList<>(spans);
    allSpans.addAll(other.spans);
    return new BodyRow(
        joined,
        allSpans,
        Math.min(top, other.top),
        Math.max(bottom, other.bottom),
        first,
        Math.max(last, other.last),
        labelOnly && other.labelOnly);
  }
}
