package io.ledgerlift.adapter.formats.text;

import io.ledgerlift.adapter.formats.TimelessEntry;
import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.statement.TableValues.Value;
import io.ledgerlift.domain.statement.report.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipOutputStream;

/**
 * Writes the tables of a reading as comma-separated values (RFC 4180, UTF-8), one file a table in a
 * ZIP. Figures are plain numbers, as printed and without a scale; every other text that a
 * spreadsheet could take for a formula gets an apostrophe before it.
 */
public final class CsvReadingWriter implements ReadingWriter {

  /** What spreadsheets take for the beginning of a formula, in both widths. */
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  @Override
  public void write(Content content, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    StatementWalk.over(content, new Files(zip));
    zip.finish();
  }

  private static final class Files implements StatementWalk.Visitor {

    private final ZipOutputStream zip;
    private int number;

    Files(ZipOutputStream zip) {
      this.zip = zip;
    }

    /** Tables alone are written. */
    @Override
    public void text(TextBlock block) {}

    @Override
    public void statement(Statement statement) throws IOException {
      PageNumber page = statement.table().whole().page();
      String where = page == null ? "" : "-page-" + page;
      String kind = statement.kind().what().code();
      zip.putNextEntry(
          TimelessEntry.of(String.format(Locale.ROOT, "%04d%s-%s.csv", ++number, where, kind)));
      for (String[] row : StatementWalk.rows(statement, cell -> shown(statement, cell))) {
        String line =
            Arrays.stream(row).map(CsvReadingWriter::quoted).collect(Collectors.joining(","));
        zip.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
      }
      zip.closeEntry();
    }
  }

  private static String shown(Statement statement, Cell cell) {
    BigDecimal number =
        statement.values().of(cell).map(Value::amount).map(amount -> amount.number()).orElse(null);
    return number == null ? harmless(cell.text()) : number.toPlainString();
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
