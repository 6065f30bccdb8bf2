package io.ledgerlift.adapter.formats.docx;

import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.domain.document.FailureCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** The parts of a Word file, and which one refers to which (ECMA-376, part 2). */
final class DocxPackage implements AutoCloseable {

  /** A long report with many pictures has some hundred parts. */
  private static final int MOST_PARTS = 10_000;

  private static final int CHUNK = 8192;

  private static final String DAMAGED =
      "This Word file is damaged and cannot be read."
          + " Open it in Word, save it under a new name and upload that file.";

  private final ZipFile zip;
  private final WorkBudget budget;

  private DocxPackage(ZipFile zip, WorkBudget budget) {
    this.zip = zip;
    this.budget = budget;
  }

  static DocxPackage open(Path file, WorkBudget budget) {
    try {
      ZipFile zip = new ZipFile(file.toFile());
      if (zip.size() > MOST_PARTS) {
        zip.close();
        throw WorkBudget.over("parts");
      }
      return new DocxPackage(zip, budget);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  static Unreadable damaged() {
    return new Unreadable(FailureCode.DAMAGED, DAMAGED);
  }

  static Unreadable damaged(Throwable cause) {
    return new Unreadable(FailureCode.DAMAGED, DAMAGED, cause);
  }

  /** The part that the whole file is about. */
  String mainPart() throws IOException, XMLStreamException {
    for (Relation relation : relations("").values()) {
      if (relation.type().endsWith("/officeDocument") && has(relation.target())) {
        return relation.target();
      }
    }
    throw new Unreadable(
        FailureCode.DAMAGED,
        "This is no Word file, though it is packed like one."
            + " Save the document as DOCX or PDF and upload that file.");
  }

  /**
   * A reference from one part to another.
   *
   * @param target the part's name; an address when it lies outside the file
   */
  record Relation(String type, String target) {}

  /** The references of a part by their ids; the file's own for the empty name. */
  Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
    Map<String, Relation> relations = new HashMap<>();
    if (has(name)) {
      for (Element one : root(name).children()) {
        String id = one.attributes().getOrDefault("Id", "");
        String target = one.attributes().getOrDefault("Target", "");
        boolean outside = "External".equals(one.attribute("TargetMode"));
        relations.put(
            id,
            new Relation(
                one.attributes().getOrDefault("Type", ""),
                outside ? target : resolved(folder, target)));
      }
    }
    return relations;
  }

  private static String resolved(String folder, String target) {
    try {
      String path = URI.create("/" + folder).resolve(target.replace(" ", "%20")).getPath();
      return path == null ? "" : path.substring(1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  boolean has(String part) {
    return !part.isEmpty() && zip.getEntry(part) != null;
  }

  Element root(String part) throws IOException, XMLStreamException {
    try (XmlPart xml = xml(part)) {
      return xml.root();
    }
  }

  XmlPart xml(String part) throws IOException, XMLStreamException {
    return XmlPart.open(content(part), budget);
  }

  /** The part's bytes; more than the budget allows are never unpacked. */
  InputStream content(String part) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw damaged();
    }
    return new Counted(zip.getInputStream(entry));
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a Word file could not be closed", e);
    }
  }

  /** Charges what is unpacked, and ends the reading where that is too much. */
  private final class Counted extends FilterInputStream {

    private long unpacked;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, Math.min(length, CHUNK));
      count(Math.max(0, read));
      return read;
    }

    private void count(int bytes) {
      unpacked += bytes;
      budget.unpacked(unpacked, bytes);
    }
  }
}
