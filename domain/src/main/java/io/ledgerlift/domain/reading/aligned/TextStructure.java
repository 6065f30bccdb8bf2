package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.rule.Rules;
import io.ledgerlift.domain.reading.table.DraftCell;
import io.ledgerlift.domain.reading.table.TableDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the words of a region as one table: head, columns, rows. */
final class TextStructure {

  /** Printed tables have fewer columns; more are an accident of scattered words. */
  private static final int MOST_COLUMNS = 60;

  private TextStructure() {}

  /** The table, or nothing when the words show no two columns. */
  static Optional<TableDraft> of(
      List<Word> words, BoundingBox box, Rules rules, TableDraft.Kind kind) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Region region = Region.of(words, box, rules);
    if (region.lines().size() < 2) {
      return Optional.empty();
    }
    int headEnd = Math.min(new HeadEnd(region).line(), region.lines().size() - 1);
    List<RegionLine> head = region.lines().subList(0, headEnd);
    List<RegionLine> body = region.linesFrom(headEnd);
    List<RegionLine> telling = telling(body);
    if (telling.isEmpty()) {
      return Optional.empty();
    }
    Columns columns = new ColumnFinding(region, head, telling).columns();
    if (columns.count() < 2 || columns.count() > MOST_COLUMNS) {
      return Optional.empty();
    }
    return Optional.of(draft(region, columns, head, body, kind));
  }

  /** The lines that show where columns are: those with values, or with several texts. */
  private static List<RegionLine> telling(List<RegionLine> body) {
    List<RegionLine> values = body.stream().filter(RegionLine::body).toList();
    return values.size() >= 2
        ? values
        : body.stream().filter(line -> line.segments().size() >= 2).toList();
  }

  private static TableDraft draft(
      Region region,
      Columns columns,
      List<RegionLine> head,
      List<RegionLine> body,
      TableDraft.Kind kind) {
    List<DraftCell> cells = new ArrayList<>(new HeadCells(region, columns).of(head));
    int headRows = cells.stream().mapToInt(DraftCell::lastRow).max().orElse(-1) + 1;
    List<BodyRow> rows = rows(region, columns, body);
    for (int i = 0; i < rows.size(); i++) {
      int row = headRows + i;
      rows.get(i).cells().forEach((column, words) -> cells.add(DraftCell.at(row, column, words)));
      rows.get(i).spans().forEach(span -> cells.add(span.down(row)));
    }
    return TableDraft.compact(kind, region.text(), headRows, cells, columns.list());
  }

  private static List<BodyRow> rows(Region region, Columns columns, List<RegionLine> body) {
    List<BodyRow> lines = new BodyRows(region, columns).of(body);
    List<BodyRow> centred = new CentredWraps(region, columns.count()).joined(lines);
    return new RowMerging(region, centred).merged();
  }
}
