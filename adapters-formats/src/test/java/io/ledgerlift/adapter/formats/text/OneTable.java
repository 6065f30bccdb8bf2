package io.ledgerlift.adapter.formats.text;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.page.PageNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A reading of one page with a heading and one table. */
record OneTable(Table table) implements ReadingWriter.Content {

  private static final Engine ENGINE = new Engine("test", "1");
  private static final PageNumber PAGE = new PageNumber(1);

  /** The first row is the head, the first column the labels. */
  @SafeVarargs
  static OneTable of(List<String>... rows) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].size(); column++) {
        Cell.Role body = column == 0 ? Cell.Role.LABEL : Cell.Role.VALUE;
        cells.add(
            new Cell(
                row,
                column,
                1,
                1,
                rows[row].get(column),
                null,
                Confidence.CERTAIN,
                row == 0 ? Cell.Role.HEADER : body));
      }
    }
    return new OneTable(
        new Table(
            PAGE,
            null,
            ENGINE,
            Confidence.CERTAIN,
            rows.length,
            rows[0].size(),
            1,
            cells,
            List.of()));
  }

  static byte[] written(ReadingWriter writer, ReadingWriter.Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(content, out);
    return out.toByteArray();
  }

  @Override
  public @Nullable Document document() {
    return null;
  }

  @Override
  public void pages(Consumer<PageRow> each) {
    TextBlock heading =
        new TextBlock(
            PAGE, null, ENGINE, Confidence.CERTAIN, "What | is <here>", TextBlock.Role.HEADING, 0);
    each.accept(
        new PageRow(
            PAGE, 595, 842, 0, null, List.of(), List.of(found(heading, 0), found(table, 1))));
  }

  private static Found found(Artifact artifact, int place) {
    return new Found(new UUID(0, place), place, artifact, null);
  }
}
