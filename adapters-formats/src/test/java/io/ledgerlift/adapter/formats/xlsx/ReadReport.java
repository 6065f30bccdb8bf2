package io.ledgerlift.adapter.formats.xlsx;

import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.adapter.formats.WorkLimits;
import io.ledgerlift.adapter.formats.pdfbox.PdfBoxFile;
import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.correction.Review;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.reading.PageFindings;
import io.ledgerlift.domain.reading.PageReading;
import io.ledgerlift.domain.reading.join.Continuations;
import io.ledgerlift.domain.reading.join.Leaf;
import io.ledgerlift.fixtures.GeneratedDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A generated document that was read in this process, of which a book is made. */
record ReadReport(List<PageRow> rows, @Nullable Document document, @Nullable Review review)
    implements ReadingWriter.Content {

  ReadReport(List<PageRow> rows, @Nullable Document document) {
    this(rows, document, null);
  }

  static final XlsxReadingWriter WRITER =
      new XlsxReadingWriter(
          id -> "https://ledger.test/documents/" + id,
          () -> Path.of(System.getProperty("java.io.tmpdir")));

  static ReadReport of(GeneratedDocument generated) throws IOException {
    Path file = Files.createTempFile("report", ".pdf");
    try {
      Files.write(file, generated.bytes());
      return of(file);
    } finally {
      Files.delete(file);
    }
  }

  private static ReadReport of(Path file) {
    List<PageRow> rows = new ArrayList<>();
    PageReading way = new PageReading(new Engine("ledgerlift", "test"));
    WorkBudget budget = new WorkBudget(WorkLimits.standard(100), () -> {});
    try (PdfBoxFile pdf = PdfBoxFile.open(file, budget)) {
      Leaf before = null;
      for (int number = 1; number <= pdf.pageCount(); number++) {
        Page page = pdf.reader().read(new PageNumber(number)).page();
        Leaf leaf = new Leaf(page, way.read(page));
        PageFindings found = Continuations.joined(before, leaf);
        before = leaf;
        rows.add(row(page, found.artifacts()));
      }
    }
    return new ReadReport(rows, null);
  }

  static PageRow row(Page page, List<Artifact> artifacts) {
    return row(page.number(), artifacts);
  }

  static PageRow row(PageNumber number, List<Artifact> artifacts) {
    List<Found> found = new ArrayList<>();
    artifacts.forEach(
        artifact -> found.add(new Found(UUID.randomUUID(), found.size(), artifact, null)));
    return new PageRow(number, 595, 842, 0, null, List.of(), found);
  }

  Stream<Table> tables() {
    return rows.stream()
        .flatMap(row -> row.found().stream())
        .map(Found::artifact)
        .filter(Table.class::isInstance)
        .map(Table.class::cast);
  }

  byte[] book() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WRITER.write(this, out);
    return out.toByteArray();
  }

  @Override
  public @Nullable Document document() {
    return document;
  }

  @Override
  public void pages(Consumer<PageRow> each) {
    rows.forEach(each);
  }
}
