package io.ledgerlift.domain.reading;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import org.jspecify.annotations.Nullable;

/** Puts artifacts of a page turned upright and straight back where they stand as shown. */
record TurnedBack(Page page, Turn turn) {

  Artifact of(Artifact artifact) {
    if (turn.quarters() == 0 && page.slope() == 0) {
      return artifact;
    }
    if (artifact instanceof Artifact.Table table) {
      return table(table);
    }
    if (artifact instanceof Artifact.TextBlock block) {
      return new Artifact.TextBlock(
          block.page(),
          back(block.box()),
          block.engine(),
          block.confidence(),
          block.text(),
          block.role(),
          block.readingOrder());
    }
    Artifact.Figure figure = (Artifact.Figure) artifact;
    return new Artifact.Figure(
        figure.page(), back(figure.box()), figure.engine(), figure.confidence(), figure.picture());
  }

  private Artifact.Table table(Artifact.Table table) {
    return new Artifact.Table(
        table.page(),
        back(table.box()),
        table.engine(),
        table.confidence(),
        table.rowCount(),
        table.columnCount(),
        table.headerRows(),
        table.cells().stream().map(this::cell).toList(),
        table.unassigned(),
        table.notes(),
        table.continues(),
        table.told());
  }

  private Cell cell(Cell cell) {
    return new Cell(
        cell.row(),
        cell.column(),
        cell.rowSpan(),
        cell.columnSpan(),
        cell.text(),
        back(cell.box()),
        cell.confidence(),
        cell.role());
  }

  private @Nullable BoundingBox back(@Nullable BoundingBox box) {
    return box == null ? null : page.shown(turn.back(box));
  }
}
