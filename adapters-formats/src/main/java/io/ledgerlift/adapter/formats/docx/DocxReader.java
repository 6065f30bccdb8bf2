package io.ledgerlift.adapter.formats.docx;

import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.adapter.formats.docx.DocxPackage.Relation;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Figure;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Artifact.TextBlock.Role;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.artifact.QualityFlag.Code;
import io.ledgerlift.domain.artifact.TableNote;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Word file from its first paragraph to its last, then its notes, headers and footers. What
 * it finds is the document's own structure, and therefore certain.
 */
public final class DocxReader {

  private static final String ENGINE = "ledgerlift-docx";
  private static final Element NOTHING = new Element("pPr", Map.of(), List.of(), "");

  private final DocxPackage parts;
  private final Pictures pictures;
  private final Engine engine;
  private final Sink sink;
  private final Map<Code, Integer> flags = new EnumMap<>(Code.class);
  private final Map<String, Map<String, Integer>> notes = new HashMap<>();
  private final Set<String> margins = new LinkedHashSet<>();
  private Styles styles = new Styles(null);
  private Numbering numbering = new Numbering(null);
  private Fields fields = new Fields();
  private Map<String, Relation> relations = Map.of();
  private @Nullable TextBlock caption;
  private int order;

  private DocxReader(DocxPackage parts, WorkBudget budget, String version, Sink sink) {
    this.parts = parts;
    this.pictures = new Pictures(parts, budget.limits().imagePixels());
    this.engine = new Engine(ENGINE, version);
    this.sink = sink;
  }

  /** Takes what is found, in reading order. */
  @FunctionalInterface
  public interface Sink {

    /**
     * Something was found.
     *
     * @param png of a figure that could be decoded; null for everything else
     */
    void accept(Artifact artifact, byte @Nullable [] png);
  }

  /**
   * Reads the file into {@code sink}, and answers what is doubtful about it.
   *
   * @throws io.ledgerlift.application.Unreadable when it is no Word file, damaged, or asks for too
   *     much
   */
  public static List<QualityFlag> read(Path file, WorkBudget budget, String version, Sink sink) {
    try (DocxPackage parts = DocxPackage.open(file, budget)) {
      return new DocxReader(parts, budget, version, sink).read();
    } catch (IOException | XMLStreamException e) {
      throw DocxPackage.damaged(e);
    }
  }

  private List<QualityFlag> read() throws IOException, XMLStreamException {
    String main = parts.mainPart();
    relations = parts.relations(main);
    styles = new Styles(related("/styles"));
    numbering = new Numbering(related("/numbering"));
    try (XmlPart xml = parts.xml(main)) {
      if (!xml.enter("body")) {
        throw DocxPackage.damaged();
      }
      for (Element block = xml.next(); block != null; block = xml.next()) {
        block.unwrapped().forEach(one -> block(one, null));
      }
    }
    Map<String, Relation> mainRelations = relations;
    readNotes(mainRelations, "footnote");
    readNotes(mainRelations, "endnote");
    for (String margin : margins) {
      relations = mainRelations;
      readMargin(relations.get(margin));
    }
    return flags.entrySet().stream()
        .map(flag -> new QualityFlag(flag.getKey(), null, flag.getValue()))
        .toList();
  }

  private @Nullable Element related(String type) throws IOException, XMLStreamException {
    for (Relation relation : relations.values()) {
      if (relation.type().endsWith(type) && parts.has(relation.target())) {
        return parts.root(relation.target());
      }
    }
    return null;
  }

  /** Notes in the order in which the text refers to them. */
  private void readNotes(Map<String, Relation> from, String kind)
      throws IOException, XMLStreamException {
    relations = from;
    Element all = related("/" + kind + "s");
    if (all == null) {
      return;
    }
    Map<String, Element> byId =
        all.all(kind)
            .collect(
                Collectors.toMap(
                    note -> note.attributes().getOrDefault("id", ""), note -> note, (a, b) -> a));
    for (String id : List.copyOf(notes.getOrDefault(kind + "Reference", Map.of()).keySet())) {
      Element note = byId.get(id);
      if (note != null) {
        blocks(note, Role.FOOTNOTE);
      }
    }
  }

  private void readMargin(@Nullable Relation margin) throws IOException, XMLStreamException {
    if (margin != null && parts.has(margin.target())) {
      relations = parts.relations(margin.target());
      fields = new Fields();
      blocks(
          parts.root(margin.target()),
          margin.type().endsWith("/header") ? Role.HEADER : Role.FOOTER);
    }
  }

  private void blocks(Element container, @Nullable Role role) {
    container.displayed().forEach(block -> block(block, role));
  }

  /** A block of the body; {@code role} is that of all text in notes and margins. */
  private void block(Element block, @Nullable Role role) {
    switch (block.name()) {
      case "p" -> paragraph(block, role);
      case "tbl" -> table(block);
      case "sectPr" -> section(block);
      default -> leftOut(block);
    }
  }

  /** What is not displayed, or in a format of its own; all else are properties and positions. */
  private void leftOut(Element block) {
    switch (block.name()) {
      case "del", "moveFrom" -> flag(Code.HIDDEN_TEXT, 1);
      case "altChunk" -> flag(Code.DAMAGED_CONTENT, 1);
      default -> {
        // Says how, not what.
      }
    }
  }

  private void section(Element section) {
    section.children().stream()
        .filter(child -> child.name().endsWith("Reference"))
        .map(child -> child.attributes().getOrDefault("id", ""))
        .forEach(margins::add);
  }

  private void paragraph(Element element, @Nullable Role role) {
    Element properties = properties(element);
    Paragraph paragraph = read(element);
    String number = number(properties);
    String text = numbered(number, paragraph.text());
    if (!text.isBlank()) {
      Role own = role == null ? role(properties, number) : role;
      TextBlock block = new TextBlock(null, null, engine, Confidence.CERTAIN, text, own, order++);
      sink.accept(block, null);
      caption = own == Role.CAPTION ? block : null;
    }
    hangings(paragraph);
    properties.first("sectPr").ifPresent(this::section);
  }

  private static Element properties(Element paragraph) {
    return paragraph.first("pPr").orElse(NOTHING);
  }

  /** The number that is displayed before the paragraph, which counts it; null when none is. */
  private @Nullable String number(Element properties) {
    return styles.numbering(properties).map(numbering::next).orElse(null);
  }

  private static String numbered(@Nullable String number, String text) {
    return number == null || text.isEmpty() ? text : number + " " + text;
  }

  private Role role(Element properties, @Nullable String number) {
    if (styles.isHeading(properties)) {
      return Role.HEADING;
    }
    if (styles.isCaption(properties)) {
      return Role.CAPTION;
    }
    return number == null ? Role.PARAGRAPH : Role.LIST_ITEM;
  }

  private Paragraph read(Element element) {
    Paragraph paragraph = Paragraph.of(element, fields, this::noteNumber);
    flag(Code.HIDDEN_TEXT, paragraph.hidden());
    flag(Code.GLYPHS_WITHOUT_UNICODE, paragraph.symbols());
    return paragraph;
  }

  /** Each kind of note is counted by itself, in the order of the text. */
  private String noteNumber(String kind, String id) {
    Map<String, Integer> known = notes.computeIfAbsent(kind, none -> new LinkedHashMap<>());
    return Integer.toString(known.computeIfAbsent(id, none -> known.size() + 1));
  }

  /** Text boxes and pictures that are anchored in the paragraph, after it. */
  private void hangings(Paragraph paragraph) {
    paragraph.boxes().forEach(box -> blocks(box, null));
    for (String reference : paragraph.pictures()) {
      Relation relation = relations.get(reference);
      Pictures.Found picture = relation == null ? null : pictures.find(relation.target());
      Figure figure = new Figure(null, null, engine, Confidence.CERTAIN, null);
      if (picture == null) {
        flag(Code.PICTURE_SKIPPED, 1);
        sink.accept(figure, null);
      } else {
        sink.accept(figure.painted(picture.bitmap()), picture.png());
      }
    }
  }

  private void table(Element element) {
    GridTable grid = new GridTable(element);
    if (grid.columns() == 0) {
      return;
    }
    List<Paragraph> anchors = new ArrayList<>();
    List<Element> nested = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (GridTable.Place place : grid.places()) {
      List<String> texts = new ArrayList<>();
      gather(place.cell, texts, anchors, nested);
      cells.add(cell(place, String.join(" ", texts), grid.headRows()));
    }
    Table table =
        new Table(
            null,
            null,
            engine,
            Confidence.CERTAIN,
            grid.rows(),
            grid.columns(),
            grid.headRows(),
            cells,
            List.of());
    sink.accept(caption == null ? table : table.noted(List.of(title(caption))), null);
    caption = null;
    nested.forEach(this::table);
    anchors.forEach(this::hangings);
  }

  private static TableNote title(TextBlock caption) {
    return new TableNote(TableNote.Kind.TITLE, caption.readingOrder(), caption.text());
  }

  /** The texts of a cell; tables inside it are tables of their own. */
  private void gather(
      Element container, List<String> texts, List<Paragraph> anchors, List<Element> nested) {
    for (Element child : container.displayed().toList()) {
      switch (child.name()) {
        case "p" -> {
          Paragraph paragraph = read(child);
          String text = numbered(number(properties(child)), paragraph.text());
          if (!text.isEmpty()) {
            texts.add(text);
          }
          anchors.add(paragraph);
        }
        case "tbl" -> nested.add(child);
        default -> leftOut(child);
      }
    }
  }

  private static Cell cell(GridTable.Place place, String text, int headRows) {
    Cell.Role role = Cell.Role.VALUE;
    if (place.row < headRows) {
      role = Cell.Role.HEADER;
    } else if (place.column == 0) {
      role = Cell.Role.LABEL;
    }
    return new Cell(
        place.row,
        place.column,
        place.rowSpan,
        place.columnSpan,
        text,
        null,
        Confidence.CERTAIN,
        role);
  }

  private void flag(Code code, int count) {
    if (count > 0) {
      flags.merge(code, count, Integer::sum);
    }
  }
}
