package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.table.Acceptance;
import io.ledgerlift.domain.reading.table.DraftCell;
import io.ledgerlift.domain.reading.table.TableDraft;
import io.ledgerlift.domain.reading.text.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Parts a table where a head stands among its rows: what has a head of its own is a table. */
record InnerHeads(OpenPage page) {

  /** A part has so many rows of values at least. */
  private static final int FEWEST_ROWS = 2;

  /** Heads of one table's parts share this much of their words: periods, units, segments. */
  private static final double REPEATED = 0.5;

  void read() {
    for (TableDraft table : List.copyOf(page.found())) {
      if (table.kind() != TableDraft.Kind.GRID && table.columns().size() >= 2) {
        part(table);
      }
    }
  }

  private void part(TableDraft table) {
    List<List<Word>> parts = parts(table);
    List<TableDraft> drafts =
        parts.stream().flatMap(words -> draft(words, table).stream()).toList();
    if (parts.size() >= 2 && drafts.size() == parts.size()) {
      page.found().remove(table);
      drafts.forEach(page::add);
    }
  }

  private Optional<TableDraft> draft(List<Word> words, TableDraft whole) {
    BoundingBox text = DraftCell.around(words);
    BoundingBox box =
        BoundingBox.between(whole.box().x(), text.y(), whole.box().right(), text.bottom());
    return TextStructure.of(words, box, page.rules(), whole.kind())
        .filter(draft -> Acceptance.accepts(draft, Acceptance.Evidence.CAPTION));
  }

  private List<List<Word>> parts(TableDraft table) {
    double values = table.columns().get(1).left() - 0.5 * page.em();
    List<InnerLine> lines =
        TextLines.of(table.words()).stream().map(line -> InnerLine.of(line, values)).toList();
    Set<String> wording = wordingOfHead(table);
    List<List<Word>> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (rows(lines.subList(start, i)) >= FEWEST_ROWS && opensHead(lines, i, wording)) {
        parts.add(words(lines.subList(start, lastRow(lines, i))));
        start = i;
      }
    }
    parts.add(words(lines.subList(start, lines.size())));
    return parts;
  }

  private static Set<String> wordingOfHead(TableDraft table) {
    return table.cells().stream()
        .filter(cell -> cell.row() < table.headRows())
        .flatMap(cell -> cell.words().stream())
        .map(Word::text)
        .collect(Collectors.toSet());
  }

  /**
   * Names over the value columns, two beside each other among them, in the wording of the first
   * head, then rows of values.
   */
  private static boolean opensHead(List<InnerLine> lines, int first, Set<String> wording) {
    if (lines.get(first).labelled()) {
      return false;
    }
    int end = first;
    while (end < lines.size() && lines.get(end).kind() == InnerLine.Kind.NAMES) {
      end++;
    }
    List<InnerLine> head = lines.subList(first, end);
    return head.stream().anyMatch(line -> line.names() >= 2)
        && repeats(words(head), wording)
        && rows(lines.subList(end, lines.size())) >= FEWEST_ROWS;
  }

  private static boolean repeats(List<Word> head, Set<String> wording) {
    long known = head.stream().filter(word -> wording.contains(word.text())).count();
    return known >= REPEATED * head.size();
  }

  private static long rows(List<InnerLine> lines) {
    return lines.stream().filter(line -> line.kind() == InnerLine.Kind.VALUES).count();
  }

  /** Labels before a head are its title, not rows of the table above. */
  private static int lastRow(List<InnerLine> lines, int head) {
    int end = head;
    while (lines.get(end - 1).kind() == InnerLine.Kind.LABEL) {
      end--;
    }
    return end;
  }

  private static List<Word> words(List<InnerLine> lines) {
    return lines.stream().flatMap(line -> line.line().words().stream()).toList();
  }
}
