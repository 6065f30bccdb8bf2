package io.ledgerlift.adapter.formats.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.port.TestPages;
import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.artifact.TableNote;
import io.ledgerlift.domain.correction.Approval;
import io.ledgerlift.domain.correction.Correction;
import io.ledgerlift.domain.correction.Review;
import io.ledgerlift.domain.correction.SetText;
import io.ledgerlift.domain.correction.TableAnchor;
import io.ledgerlift.domain.page.PageNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a book says, opened by somebody else's code, beside the tables that it was made of. */
class DataBookCellsTest {

  /** Title, two heads, label, value, block of text, and the text as printed in the provenance. */
  private static final int PLACES_OF_TEXT = 7;

  @Test
  void figures_look_as_they_were_printed_and_texts_stay_texts() throws IOException {
    List<String> printed =
        List.of(
            "1,234", "(1,234)", "$ 12.50", "12.5%", "\u2014", "1,234 (1)", "12 34", "=1+1", "n.m.");
    XSSFSheet sheet = sheet(printed);
    DataFormatter formatter = new DataFormatter();

    List<String> shown = new ArrayList<>();
    for (int i = 0; i < printed.size(); i++) {
      shown.add(formatter.formatCellValue(sheet.getRow(4 + i).getCell(1)));
    }

    assertThat(shown)
        .containsExactly(
            "1,234", "(1,234)", "$ 12.50", "12.5%", "\u2014", "1,234 (1)", "12 34", "=1+1", "n.m.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://evil.test\",\"x\")",
        "\t=1+1",
        "\r=1+1",
        "=cmd|' /C calc'!'A1'",
        "'=1+1",
        "\uff1d1+1"
      })
  void no_text_of_a_document_is_ever_a_formula(String text) throws IOException {
    Table table =
        table(
                List.of(
                    cell(0, 0, text, Cell.Role.HEADER),
                    cell(0, 1, text, Cell.Role.HEADER),
                    cell(1, 0, text, Cell.Role.LABEL),
                    cell(1, 1, text, Cell.Role.VALUE)))
            .noted(List.of(new TableNote(TableNote.Kind.TITLE, 0, text)));
    ReadReport report = report(table, TestPages.text(1, text));

    List<XSSFCell> saying = new ArrayList<>();
    try (XSSFWorkbook book = open(report)) {
      each(book, cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
      each(book, cell -> saying.addAll(isText(cell, text) ? List.of(cell) : List.of()));

      assertThat(saying).hasSize(PLACES_OF_TEXT);
      assertThat(saying).allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
      assertThat(book.getSheetAt(1).getSheetName()).doesNotContain("[", "]", ":", "*", "?", "/");
    }
  }

  private static boolean isText(XSSFCell cell, String text) {
    return cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(text);
  }

  private static void each(XSSFWorkbook book, Consumer<XSSFCell> check) {
    book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> check.accept((XSSFCell) cell))));
  }

  @Test
  void what_a_spreadsheet_would_round_stays_a_text() throws IOException {
    XSSFCell cell = sheet(List.of("1,234,567,890,123,456.78")).getRow(4).getCell(1);

    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getStringCellValue()).isEqualTo("1,234,567,890,123,456.78");
  }

  @Test
  void nothing_is_worked_out_of_a_text() throws IOException {
    ReadReport report =
        report(
            List.of("1,234,567,890,123,456.78", "1.00", "1,234,567,890,123,457.78"),
            List.of("A", "B", "Total"));

    try (XSSFWorkbook book = open(report)) {
      each(book, cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
    }
  }

  @Test
  void what_a_person_changed_is_told_beside_it_and_in_a_sheet_of_its_own() throws IOException {
    ReadReport read = report(List.of("1,200", "750", "1,950"), List.of("A", "B", "Total"));
    Table table = read.tables().findFirst().orElseThrow();
    Actor ada = Actor.named("Ada");
    Correction correction =
        new Correction(
            1,
            TableAnchor.of(1, new UUID(0, 1), 0, table),
            new SetText(1, 1, "=1+1"),
            Map.of("text", "1,200"),
            Map.of("text", "=1+1"),
            "salt",
            ada,
            Instant.EPOCH,
            null);
    Review review =
        new Review(
            1, List.of(correction), List.of(new Approval(1, 1, Actor.named("Ben"), Instant.EPOCH)));
    ReadReport report =
        new ReadReport(
            List.of(ReadReport.row(new PageNumber(1), List.of(correction.edit().on(table, "Ada")))),
            null,
            review);

    try (XSSFWorkbook book = open(report)) {
      XSSFSheet sheet = book.getSheetAt(1);
      assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("=1+1");
      assertThat(sheet.getRow(4).getCell(2).getStringCellValue())
          .contains("B5 corrected by Ada", "1,200");
      XSSFSheet told = book.getSheet("Corrections");
      assertThat(told.getRow(1).getCell(3).getStringCellValue()).isEqualTo("1,200");
      assertThat(told.getRow(1).getCell(4).getStringCellValue()).isEqualTo("=1+1");
      assertThat(told.getRow(1).getCell(4).getCellStyle().getQuotePrefixed()).isTrue();
      List<String> summary = new ArrayList<>();
      book.getSheet("Summary").forEach(row -> summary.add(row.getCell(0) + " " + row.getCell(1)));
      assertThat(summary)
          .contains("corrections 1")
          .anyMatch(line -> line.startsWith("approved by Ben (unauthenticated), 1970"));
    }
  }

  @Test
  void days_are_days() throws IOException {
    XSSFCell cell = sheet(List.of("31 December 2023", "2023")).getRow(4).getCell(1);

    assertThat(cell.getLocalDateTimeCellValue()).isEqualTo("2023-12-31T00:00:00");
  }

  private static XSSFSheet sheet(List<String> values) throws IOException {
    return open(report(values, values.stream().map(value -> "Line").toList())).getSheetAt(1);
  }

  private static ReadReport report(List<String> values, List<String> labels) {
    List<Cell> cells = new ArrayList<>();
    cells.add(cell(0, 0, "Item", Cell.Role.HEADER));
    cells.add(cell(0, 1, "Amount", Cell.Role.HEADER));
    for (int i = 0; i < values.size(); i++) {
      cells.add(cell(i + 1, 0, labels.get(i), Cell.Role.LABEL));
      cells.add(cell(i + 1, 1, values.get(i), Cell.Role.VALUE));
    }
    return report(table(cells));
  }

  private static Table table(List<Cell> cells) {
    return new Table(
        new PageNumber(1),
        null,
        new Engine("test", "1"),
        Confidence.CERTAIN,
        cells.size() / 2,
        2,
        1,
        cells,
        List.of());
  }

  private static ReadReport report(Artifact... artifacts) {
    PageNumber page = new PageNumber(1);
    return new ReadReport(List.of(ReadReport.row(page, List.of(artifacts))), null);
  }

  private static Cell cell(int row, int column, String text, Cell.Role role) {
    return new Cell(row, column, 1, 1, text, null, Confidence.CERTAIN, role);
  }

  private static XSSFWorkbook open(ReadReport report) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(report.book()));
  }
}
