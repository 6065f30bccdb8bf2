package io.ledgerlift.adapter.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.application.port.ReadingWriterContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class CsvReadingWriterTest extends ReadingWriterContract {

  @Override
  protected ReadingWriter writer() {
    return new CsvReadingWriter();
  }

  /** Pages without a table leave no file: what tells a whole ZIP is its directory at the end. */
  @Override
  protected boolean isWhole(byte[] file, int pages) {
    return new String(file, StandardCharsets.ISO_8859_1).startsWith("PK\u0005\u0006");
  }

  @Test
  void figures_are_numbers_and_no_text_is_a_formula() throws IOException {
    Map<String, String> files =
        files(
            OneTable.of(
                List.of("Item", "Amount"),
                List.of("Cash", "(1,234.50)"),
                List.of("=1+1", "@SUM(A1)"),
                List.of("Said \"so\", twice", "-12")));

    assertThat(files)
        .containsExactly(
            Map.entry(
                "0001-page-1-schedule.csv",
                "Item,Amount\r\nCash,-1234.50\r\n'=1+1,'@SUM(A1)\r\n"
                    + "\"Said \"\"so\"\", twice\",-12\r\n"));
  }

  private static Map<String, String> files(ReadingWriter.Content content) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    byte[] zip = OneTable.written(new CsvReadingWriter(), content);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
