package io.ledgerlift.adapter.formats.text;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.ReadingWriter.Content;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.statement.report.ReadingReview;
import io.ledgerlift.domain.statement.report.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Goes through a reading and hands out its texts and its tables, joined over the pages. */
final class StatementWalk {

  private StatementWalk() {}

  /** What is done with what is met. */
  interface Visitor {

    void text(TextBlock block) throws IOException;

    void statement(Statement statement) throws IOException;
  }

  /** In reading order; a table comes when it is known to go on no more. */
  static void over(Content content, Visitor visitor) throws IOException {
    ReadingReview<Artifact> review =
        new ReadingReview<>(
            Function.identity(), read -> tell(() -> visitor.statement(read.statement())));
    try {
      content.pages(page -> page.found().forEach(found -> take(found, review, visitor)));
      content.unplaced(found -> take(found, review, visitor));
      review.end();
    } catch (UncheckedIOException failed) {
      throw Objects.requireNonNull(failed.getCause());
    }
  }

  private static void take(Found found, ReadingReview<Artifact> review, Visitor visitor) {
    if (found.artifact() instanceof TextBlock block) {
      tell(() -> visitor.text(block));
    }
    review.add(found.artifact());
  }

  private interface Telling {

    void run() throws IOException;
  }

  private static void tell(Telling telling) {
    try {
      telling.run();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /**
   * The rows of a table, each with a text for every column; a cell stands at its top left place.
   */
  static List<String[]> rows(Statement statement, Function<Cell, String> text) {
    Table table = statement.table().whole();
    List<String[]> rows = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      String[] cells = new String[table.columnCount()];
      Arrays.fill(cells, "");
      rows.add(cells);
    }
    table.cells().forEach(cell -> rows.get(cell.row())[cell.column()] = text.apply(cell));
    return rows;
  }
}
