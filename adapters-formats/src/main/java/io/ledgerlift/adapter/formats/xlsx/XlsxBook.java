package io.ledgerlift.adapter.formats.xlsx;

import io.ledgerlift.adapter.formats.TimelessEntry;
import io.ledgerlift.domain.databook.Book;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;

/**
 * A workbook that is being written: each sheet into a file of its own, and all of them into one
 * package in the end. Equal sheets give equal bytes: nothing in the package tells when or where it
 * was made.
 */
final class XlsxBook implements Book, Closeable {

  private final Path folder;
  private final Styles styles = new Styles();
  private final List<XlsxSheet> sheets = new ArrayList<>();

  /** A book whose sheets wait in a folder of their own in {@code scratch}. */
  XlsxBook(Path scratch) throws IOException {
    folder = Files.createTempDirectory(scratch, "book");
  }

  @Override
  public Sheet sheet(Head head) {
    XlsxSheet sheet =
        new XlsxSheet(head, folder.resolve("sheet-" + sheets.size() + ".xml"), styles);
    sheets.add(sheet);
    return sheet;
  }

  /** The whole package; {@code out} stays open. */
  void writeTo(OutputStream out) throws IOException {
    List<XlsxSheet> ordered =
        sheets.stream().sorted(Comparator.comparing(sheet -> sheet.head().rank())).toList();
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    PackageParts parts = new PackageParts(ordered);
    put(zip, "[Content_Types].xml", parts.contentTypes());
    put(zip, "_rels/.rels", parts.rootRelations());
    put(zip, "docProps/app.xml", parts.application());
    put(zip, "xl/workbook.xml", parts.workbook());
    put(zip, "xl/_rels/workbook.xml.rels", parts.workbookRelations());
    put(zip, "xl/styles.xml", styles.xml());
    for (int i = 0; i < ordered.size(); i++) {
      String name = "sheet" + (i + 1) + ".xml";
      put(zip, "xl/worksheets/" + name, ordered.get(i).file());
      if (Files.exists(ordered.get(i).relations())) {
        put(zip, "xl/worksheets/_rels/" + name + ".rels", ordered.get(i).relations());
      }
    }
    zip.finish();
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(TimelessEntry.of(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void put(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(TimelessEntry.of(name));
    Files.copy(file, zip);
    zip.closeEntry();
  }

  /** Removes what is left of its sheets. */
  @Override
  public void close() throws IOException {
    sheets.forEach(XlsxSheet::close);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    } catch (UncheckedIOException unlisted) {
      throw unlisted.getCause();
    }
    Files.delete(folder);
  }
}
