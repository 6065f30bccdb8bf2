package io.ledgerlift.adapter.formats.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ledgerlift.adapter.formats.office.OfficeHere;
import io.ledgerlift.application.Needs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What LibreOffice works out of a book whose results were taken away. */
class RecalculationTest {

  private static final double EXACT = 1e-9;

  @TempDir Path folder;

  private Path program = Path.of("");

  @BeforeEach
  void needsCalc() throws IOException {
    program = OfficeHere.needed().program().toRealPath();
    Needs.that(Files.exists(program.resolveSibling("libsclo.so")), "no LibreOffice Calc here");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 7, 33})
  void every_formula_comes_to_what_is_printed(int seed) throws Exception {
    byte[] book = ReadReport.of(TestReports.statement(seed)).book();

    try (XSSFWorkbook written = open(book);
        XSSFWorkbook recalculated = open(recalculated(withoutResults(book, xml -> xml)))) {
      List<Cell> formulas = formulas(written);

      assertThat(formulas).hasSizeGreaterThan(20);
      for (Cell formula : formulas) {
        Cell result = at(recalculated, formula);
        assertThat(result.getCachedFormulaResultType())
            .as("%s", where(formula))
            .isEqualTo(formula.getCachedFormulaResultType());
        if (formula.getCachedFormulaResultType() == CellType.NUMERIC) {
          assertThat(result.getNumericCellValue())
              .as("%s", where(formula))
              .isCloseTo(formula.getNumericCellValue(), within(EXACT));
        } else {
          assertThat(result.getStringCellValue()).isEqualTo(formula.getStringCellValue());
        }
      }
    }
  }

  @Test
  void a_part_that_is_changed_turns_the_check() throws Exception {
    byte[] book = ReadReport.of(TestReports.statement(7)).book();
    Row check;
    try (XSSFWorkbook written = open(book)) {
      check = firstPassed(written.getSheet("Checks"));
      CellReference part =
          new CellReference(
              check.getCell(4).getCellFormula().replaceAll("ROUND\\(([^+,-]+).*", "$1"));
      String cell = new CellReference(part.getRow(), part.getCol()).formatAsString();
      int sheet = written.getSheetIndex(part.getSheetName()) + 1;
      String old =
          written
              .getSheet(part.getSheetName())
              .getRow(part.getRow())
              .getCell(part.getCol())
              .toString();
      assertThat(old).isNotBlank();

      byte[] changed =
          withoutResults(
              book,
              xml ->
                  xml.contains("<!--" + sheet + "-->")
                      ? xml.replaceFirst(
                          "(<c r=\""
                              + cell
                              + "\" s=\"\\d+\">)(?:<f>[^<]*</f>)?(?:<v>[^<]*</v>)?</c>",
                          "$1<v>987654321</v></c>")
                      : xml);

      try (XSSFWorkbook recalculated = open(recalculated(changed))) {
        Row turned = recalculated.getSheet("Checks").getRow(check.getRowNum());
        assertThat(turned.getCell(7).getStringCellValue()).isEqualTo("failed");
      }
    }
  }

  private static Row firstPassed(XSSFSheet checks) {
    for (Row row : checks) {
      Cell verdict = row.getCell(7);
      if (verdict != null
          && verdict.getCellType() == CellType.FORMULA
          && verdict.getStringCellValue().equals("passed")) {
        return row;
      }
    }
    throw new AssertionError("no check passed");
  }

  private static List<Cell> formulas(XSSFWorkbook book) {
    List<Cell> formulas = new ArrayList<>();
    book.forEach(
        sheet ->
            sheet.forEach(
                row ->
                    row.forEach(
                        cell -> {
                          if (cell.getCellType() == CellType.FORMULA) {
                            formulas.add(cell);
                          }
                        })));
    return formulas;
  }

  private static Cell at(XSSFWorkbook book, Cell cell) {
    return book.getSheet(cell.getSheet().getSheetName())
        .getRow(cell.getRowIndex())
        .getCell(cell.getColumnIndex());
  }

  private static String where(Cell cell) {
    return cell.getSheet().getSheetName() + "!" + cell.getAddress() + " " + cell.getCellFormula();
  }

  private static XSSFWorkbook open(byte[] book) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(book));
  }

  /** The book without the results of its formulas; sheets carry their numbers as comments. */
  private static byte[] withoutResults(byte[] book, UnaryOperator<String> change)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        if (entry.getName().matches("xl/worksheets/sheet\\d+.xml")) {
          String number = entry.getName().replaceAll("\\D", "");
          String xml = new String(bytes, StandardCharsets.UTF_8) + "<!--" + number + "-->";
          bytes =
              change
                  .apply(xml.replaceAll("(<f>[^<]*</f>)<v>[^<]*</v>", "$1"))
                  .getBytes(StandardCharsets.UTF_8);
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(bytes);
      }
    }
    return out.toByteArray();
  }

  private byte[] recalculated(byte[] book) throws Exception {
    Path file = Files.write(folder.resolve("book.xlsx"), book);
    Path done = Files.createDirectories(folder.resolve("out"));
    Process office =
        new ProcessBuilder(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                done.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
    try (InputStream in = Files.newInputStream(done.resolve("book.xlsx"))) {
      return in.readAllBytes();
    }
  }
}
