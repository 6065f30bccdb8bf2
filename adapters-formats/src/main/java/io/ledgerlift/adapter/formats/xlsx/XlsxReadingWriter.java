package io.ledgerlift.adapter.formats.xlsx;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.correction.Review;
import io.ledgerlift.domain.databook.About;
import io.ledgerlift.domain.databook.DataBook;
import io.ledgerlift.domain.databook.Links;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Reading;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes a reading as the data book. Sheets wait in temporary files until the book is whole. */
public final class XlsxReadingWriter implements ReadingWriter {

  private final Function<DocumentId, String> address;
  private final Supplier<Path> scratch;

  /**
   * Writes books whose cells lead back to the pages.
   *
   * @param address of a document, as whoever opens the book reaches it
   * @param scratch a folder for temporary files, asked for when a book is written
   */
  public XlsxReadingWriter(Function<DocumentId, String> address, Supplier<Path> scratch) {
    this.address = address;
    this.scratch = scratch;
  }

  @Override
  public void write(Content content, OutputStream out) throws IOException {
    Document document = content.document();
    try (XlsxBook book = new XlsxBook(scratch.get())) {
      Links links = new Links(document == null ? null : address.apply(document.id()));
      Walk walk = new Walk(new DataBook(book, links));
      content.pages(walk::page);
      content.unplaced(walk::found);
      walk.book.end(walk.about(document, content.review()));
      book.writeTo(out);
    } catch (UncheckedIOException failed) {
      throw Objects.requireNonNull(failed.getCause());
    }
  }

  /** What is met on the way through a reading. */
  private static final class Walk {

    private final DataBook book;
    private final Map<QualityFlag.Code, Integer> flags = new TreeMap<>();
    private final Set<String> engines = new TreeSet<>();
    private int pages;

    Walk(DataBook book) {
      this.book = book;
    }

    void page(PageRow page) {
      pages++;
      page.flags().forEach(flag -> flags.merge(flag.code(), flag.count(), Integer::sum));
      page.found().forEach(this::found);
    }

    void found(Found found) {
      engines.add(found.artifact().engine().toString());
      book.add(found.artifact());
    }

    About about(@Nullable Document document, @Nullable Review review) {
      Reading reading = document == null ? null : document.reading();
      Map<String, String> facts = new LinkedHashMap<>();
      if (document != null) {
        facts.put("document", document.source().filename().value());
        facts.put("document id", document.id().toString());
        facts.put("sha256", document.digest() == null ? "" : document.digest().hex());
      }
      if (reading != null) {
        facts.put("reading", Integer.toString(reading.attempt()));
      }
      facts.put("engines", String.join(", ", engines));
      facts.put("pages", Integer.toString(pages));
      return new About(facts, reading == null ? flags : reading.flags(), review);
    }
  }
}
