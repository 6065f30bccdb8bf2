package io.ledgerlift.adapter.formats.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.application.port.ReadingWriterContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxReadingWriterTest extends ReadingWriterContract {

  @Override
  protected ReadingWriter writer() {
    return ReadReport.WRITER;
  }

  @Override
  protected boolean isWhole(byte[] file, int pages) {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      return pages(book) == pages;
    } catch (IOException | RuntimeException broken) {
      return false;
    }
  }

  private static int pages(XSSFWorkbook book) {
    for (var row : book.getSheet("Summary")) {
      if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals("pages")) {
        return Integer.parseInt(row.getCell(1).getStringCellValue());
      }
    }
    return -1;
  }

  @Test
  void neither_language_nor_time_zone_changes_a_byte() throws IOException {
    ReadReport report = ReadReport.of(TestReports.statement(3));
    byte[] book = report.book();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      assertThat(report.book()).isEqualTo(book);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
