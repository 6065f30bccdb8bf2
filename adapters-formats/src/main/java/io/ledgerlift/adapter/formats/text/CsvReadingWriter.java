package io.ledgerlift.adapter.formats.text;

import io.ledgerlift.adapter.formats.TimelessEntry;
import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.statement.report.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipOutputStream;

/** Writes the tables of a reading into a ZIP, each by {@link CsvStatementWriter}. */
public final class CsvReadingWriter implements ReadingWriter {

  @Override
  public void write(Content content, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    StatementWalk.over(content, new Files(zip));
    zip.finish();
  }

  private static final class Files implements StatementWalk.Visitor {

    private final CsvStatementWriter writer = new CsvStatementWriter();
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
      writer.write(statement, zip);
      zip.closeEntry();
    }
  }
}
