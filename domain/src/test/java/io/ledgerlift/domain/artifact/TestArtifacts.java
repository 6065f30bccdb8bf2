package io.ledgerlift.domain.artifact;

import io.ledgerlift.domain.artifact.Artifact.Bitmap;
import io.ledgerlift.domain.artifact.Artifact.Figure;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import java.util.List;
import java.util.Set;

/** One artifact of each kind, with every field set or none that may be left out. */
final class TestArtifacts {

  static final Engine ENGINE = new Engine("ledgerlift", "0.1.0");

  static final BoundingBox BOX = new BoundingBox(72.1, 100, 300.33, 24);

  private static final PageNumber PAGE = new PageNumber(3);

  private TestArtifacts() {}

  static TextBlock text() {
    return new TextBlock(
        PAGE, BOX, ENGINE, new Confidence(0.1), "Net “income”", TextBlock.Role.LIST_ITEM, 4);
  }

  static TextBlock textWithoutPlace() {
    return new TextBlock(
        null, null, ENGINE, Confidence.CERTAIN, "Heading", TextBlock.Role.HEADING, 0);
  }

  static Table table() {
    List<Cell> cells =
        List.of(
            new Cell(0, 0, 1, 2, "In millions", BOX, new Confidence(0.9), Cell.Role.HEADER),
            new Cell(1, 0, 1, 1, "Assets", null, new Confidence(0.8), Cell.Role.LABEL),
            new Cell(1, 1, 1, 1, "(1,234)", BOX, new Confidence(0.7), Cell.Role.VALUE));
    return new Table(PAGE, BOX, ENGINE, new Confidence(0.95), 2, 2, 1, cells, List.of("(1)", "*"));
  }

  static Table tableWithNotes() {
    return table()
        .noted(
            List.of(
                new TableNote(TableNote.Kind.TITLE, 0, "Balance sheets (continued)"),
                new TableNote(TableNote.Kind.FOOTNOTE, 7, "(1) Unaudited")))
        .continuing(
            new Continuation(
                new PageNumber(2),
                Set.of(Continuation.Evidence.SAME_COLUMNS, Continuation.Evidence.REPEATED_HEADER),
                1));
  }

  static Table tableOf(int rows, int columns, Cell... cells) {
    return new Table(
        PAGE, BOX, ENGINE, Confidence.CERTAIN, rows, columns, 0, List.of(cells), List.of());
  }

  static Cell cell(int row, int column, int rowSpan, int columnSpan) {
    return new Cell(
        row, column, rowSpan, columnSpan, "x", null, Confidence.CERTAIN, Cell.Role.VALUE);
  }

  static Figure figure() {
    return new Figure(PAGE, BOX, ENGINE, new Confidence(0.5), null);
  }

  static Figure paintedFigure() {
    return figure().painted(new Bitmap("image/png", 640, 480));
  }
}
