package io.ledgerlift.domain.reading;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.table.DraftCell;
import io.ledgerlift.domain.reading.table.TableDraft;
import io.ledgerlift.domain.reading.table.Trust;
import io.ledgerlift.domain.reading.text.Taken;
import java.util.List;

/** Writes a draft down as a table: what its cells are for, and which words found no cell. */
record TableWriting(PageNumber page, Engine engine) {

  /** The table, on the words inside its box. */
  Artifact.Table written(TableDraft draft, List<Word> inside) {
    Confidence header = Trust.ofCell(draft, true);
    Confidence body = Trust.ofCell(draft, false);
    Taken assigned = new Taken();
    assigned.take(draft.words());
    List<String> unassigned =
        inside.stream().filter(word -> !assigned.has(word)).map(Word::text).toList();
    return new Artifact.Table(
        page,
        box(draft),
        engine,
        Trust.ofTable(draft).and(Certainty.ofAll(draft.words())),
        draft.rowCount(),
        draft.columnCount(),
        draft.headRows(),
        draft.cells().stream()
            .map(cell -> written(cell, draft, cell.row() < draft.headRows() ? header : body))
            .toList(),
        unassigned);
  }

  /** A grid's rulings may run inside the words that stand on them. */
  static BoundingBox box(TableDraft draft) {
    return draft.box().union(DraftCell.around(draft.words()));
  }

  private static Cell written(DraftCell cell, TableDraft draft, Confidence confidence) {
    return new Cell(
        cell.row(),
        cell.column(),
        cell.lastRow() - cell.row() + 1,
        cell.lastColumn() - cell.column() + 1,
        cell.text(),
        cell.box(),
        confidence.and(Certainty.ofAll(cell.words())),
        role(cell, draft));
  }

  private static Cell.Role role(DraftCell cell, TableDraft draft) {
    if (cell.row() < draft.headRows()) {
      return Cell.Role.HEADER;
    }
    return cell.column() == 0 ? Cell.Role.LABEL : Cell.Role.VALUE;
  }
}
