package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.usecase.ReadArtifacts;
import io.ledgerlift.application.usecase.ReadArtifacts.Selection;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;

/** Prints tables as a terminal can show them. */
final class TablePrinter {

  /** A sample has fewer tables than this; more would not be read on a terminal. */
  private static final int MOST = 20;

  private static final int WIDEST_COLUMN = 44;

  private final PrintWriter out;

  TablePrinter(PrintWriter out) {
    this.out = out;
  }

  void print(ReadArtifacts artifacts, DocumentId id) {
    List<Found> tables =
        artifacts.artifacts(new Selection(id, "table", null, null, MOST)).artifacts();
    for (Found found : tables) {
      if (found.artifact() instanceof Table table) {
        print(table);
      }
    }
  }

  private void print(Table table) {
    out.printf(
        "%n  page %s: %d rows, %d columns, confidence %.2f%n",
        table.page(), table.rowCount(), table.columnCount(), table.confidence().value());
    String[][] grid = grid(table);
    int[] widths = new int[table.columnCount()];
    for (String[] row : grid) {
      for (int column = 0; column < row.length; column++) {
        widths[column] = Math.max(widths[column], row[column].length());
      }
    }
    for (String[] row : grid) {
      out.println("  | " + line(row, widths) + " |");
    }
  }

  private static String[][] grid(Table table) {
    String[][] grid = new String[table.rowCount()][table.columnCount()];
    for (String[] row : grid) {
      Arrays.fill(row, "");
    }
    for (Cell cell : table.cells()) {
      String text = cell.text();
      grid[cell.row()][cell.column()] =
          text.length() <= WIDEST_COLUMN ? text : text.substring(0, WIDEST_COLUMN - 1) + "…";
    }
    return grid;
  }

  /** Labels to the left, everything else to the right, as statements are set. */
  private static String line(String[] row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.length; column++) {
      String blank = " ".repeat(widths[column] - row[column].length());
      line.append(column == 0 ? "" : " | ");
      line.append(column == 0 ? row[column] + blank : blank + row[column]);
    }
    return line.toString();
  }
}
