package io.ledgerlift.adapter.formats.text;

import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.statement.report.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a reading as Markdown: headings, paragraphs and lists, and tables with every cell as
 * printed. What Markdown or HTML would take for their own is escaped.
 */
public final class MarkdownReadingWriter implements ReadingWriter {

  /** What means something anywhere in a line. */
  private static final String SPECIAL = "\\`*_{}[]<>|#~";

  @Override
  public void write(Content content, OutputStream out) throws IOException {
    StatementWalk.over(content, new Lines(out));
  }

  private record Lines(OutputStream out) implements StatementWalk.Visitor {

    @Override
    public void text(TextBlock block) throws IOException {
      String text = escaped(block.text());
      line(
          switch (block.role()) {
            case HEADING -> "## " + text;
            case LIST_ITEM -> "- " + text;
            case CAPTION -> "**" + text + "**";
            default -> text;
          });
      line("");
    }

    @Override
    public void statement(Statement statement) throws IOException {
      List<String[]> rows = StatementWalk.rows(statement, Cell::text);
      int heads = Math.max(1, statement.table().whole().headerRows());
      for (int i = 0; i < rows.size(); i++) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : rows.get(i)) {
          row.append(' ').append(escaped(cell)).append(" |");
        }
        line(row.toString());
        if (i == heads - 1) {
          line("|" + " --- |".repeat(rows.get(i).length));
        }
      }
      line("");
    }

    private void line(String text) throws IOException {
      out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (SPECIAL.indexOf(point) >= 0) {
                escaped.append('\\');
              }
              escaped.appendCodePoint(Character.isWhitespace(point) ? ' ' : point);
            });
    return escaped.toString();
  }
}
