package io.ledgerlift.adapter.formats.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.port.TestDocuments;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.statement.Amount;
import io.ledgerlift.domain.statement.TableValues;
import io.ledgerlift.fixtures.bank.BankStatementGenerator;
import io.ledgerlift.fixtures.invoice.InvoiceGenerator;
import io.ledgerlift.fixtures.statement.StatementGenerator;
import io.ledgerlift.fixtures.statement.StatementLayouts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each value of generated readings, from its artifact to its cell, with Apache POI's eyes. */
class EveryValueTest {

  private static final Document DOCUMENT = TestDocuments.aDocument().completed();

  static Stream<Integer> layouts() {
    return IntStream.range(0, StatementLayouts.crossed().size()).filter(i -> i % 4 == 1).boxed();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void every_value_has_its_cell_its_type_and_its_link(int layout) throws IOException {
    assertHoldsAll(
        ReadReport.of(StatementGenerator.generate(layout, StatementLayouts.crossed().get(layout))));
  }

  @Test
  void so_have_those_of_accounts_and_invoices() throws IOException {
    assertHoldsAll(ReadReport.of(BankStatementGenerator.generate(5)));
    assertHoldsAll(ReadReport.of(InvoiceGenerator.generate(3)));
  }

  /** A value of a table, as its artifact has it. */
  private record Read(Table table, Cell cell) {}

  private static void assertHoldsAll(ReadReport read) throws IOException {
    ReadReport report = new ReadReport(read.rows(), DOCUMENT);
    List<Read> values = new ArrayList<>();
    report
        .tables()
        .forEach(
            table ->
                table.cells().stream()
                    .filter(cell -> cell.role() == Cell.Role.VALUE)
                    .forEach(cell -> values.add(new Read(table, cell))));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(report.book()))) {
      XSSFSheet provenance = book.getSheet("Provenance");

      assertThat(values).isNotEmpty();
      assertThat(provenance.getLastRowNum()).isEqualTo(values.size());
      for (int i = 0; i < values.size(); i++) {
        assertSame(values.get(i), provenance.getRow(i + 1), book);
      }
    }
  }

  private static void assertSame(Read read, Row provenance, XSSFWorkbook book) {
    assertThat(provenance.getCell(7).getStringCellValue()).isEqualTo(read.cell().text());
    CellReference at = new CellReference(provenance.getCell(1).getStringCellValue());
    XSSFCell shown =
        book.getSheet(provenance.getCell(0).getStringCellValue())
            .getRow(at.getRow())
            .getCell(at.getCol());

    assertThat(shown.getHyperlink().getAddress()).as(read.cell().text()).isEqualTo(link(read));
    BigDecimal number =
        new TableValues(read.table()).of(read.cell()).map(v -> number(v.amount())).orElse(null);
    if (number == null && shown.getCellType() == CellType.NUMERIC) {
      assertSameDay(shown, read.cell().text());
    } else if (number == null) {
      assertThat(shown.getStringCellValue()).isEqualTo(read.cell().text());
    } else {
      CellType type = shown.getCellType();
      assertThat(type == CellType.FORMULA ? shown.getCachedFormulaResultType() : type)
          .as(read.cell().text())
          .isEqualTo(CellType.NUMERIC);
      assertThat(BigDecimal.valueOf(shown.getNumericCellValue())).isEqualByComparingTo(number);
    }
  }

  private static @Nullable BigDecimal number(Amount amount) {
    BigDecimal number = amount.number();
    return number != null && amount.kind() == Amount.Kind.PERCENT
        ? number.movePointLeft(2)
        : number;
  }

  /** Days and years are numbers to a spreadsheet, and words to a reader. */
  private static void assertSameDay(XSSFCell cell, String printed) {
    if (DateUtil.isCellDateFormatted(cell)) {
      LocalDateTime day = cell.getLocalDateTimeCellValue();
      assertThat(printed).contains(Integer.toString(day.getDayOfMonth()));
      assertThat(printed).contains(Integer.toString(day.getYear()).substring(2));
    } else {
      assertThat(Double.toString(cell.getNumericCellValue())).isEqualTo(printed + ".0");
    }
  }

  private static String link(Read read) {
    BoundingBox box = Objects.requireNonNull(read.cell().box());
    return String.format(
        Locale.ROOT,
        "https://ledger.test/documents/%s?page=%d&box=%.2f,%.2f,%.2f,%.2f",
        DOCUMENT.id(),
        Objects.requireNonNull(read.table().page()).value(),
        box.x(),
        box.y(),
        box.width(),
        box.height());
  }
}
