package io.ledgerlift.adapter.formats.text;

import io.ledgerlift.application.port.StatementWriter;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.statement.TableValues.Value;
import io.ledgerlift.domain.statement.report.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes a table as comma-separated values (RFC 4180, UTF-8). Figures are plain numbers, as printed
 * and without a scale; every other text that a spreadsheet could take for a formula gets an
 * apostrophe before it.
 */
public final class CsvStatementWriter implements StatementWriter {

  /** What spreadsheets take for the beginning of a formula, in both widths. */
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  @Override
  public void write(Statement statement, OutputStream out) throws IOException {
    for (String[] row : StatementWalk.rows(statement, cell -> shown(statement, cell))) {
      String line =
          Arrays.stream(row).map(CsvStatementWriter::quoted).collect(Collectors.joining(","));
      out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
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
