package io.ledgerlift.adapter.formats.docx;

import io.ledgerlift.domain.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * What a paragraph shows: its text as displayed, and what hangs on it. Text that was deleted under
 * tracked changes or is hidden is left out and counted.
 */
final class Paragraph {

  private static final String SUPERSCRIPT_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** A character of a symbol font, which stands for no letter. */
  private static final String SYMBOL = "\uFFFD";

  private final Fields fields;
  private final BinaryOperator<String> noteNumber;
  private final StringBuilder text = new StringBuilder();
  private final List<Element> boxes = new ArrayList<>();
  private final List<String> pictures = new ArrayList<>();
  private int hidden;
  private int symbols;

  private Paragraph(Fields fields, BinaryOperator<String> noteNumber) {
    this.fields = fields;
    this.noteNumber = noteNumber;
  }

  /**
   * Reads a paragraph.
   *
   * @param noteNumber the number that is displayed for a note, from its kind and id
   */
  static Paragraph of(Element paragraph, Fields fields, BinaryOperator<String> noteNumber) {
    Paragraph read = new Paragraph(fields, noteNumber);
    paragraph.displayed().forEach(read::inline);
    return read;
  }

  /** As displayed, words parted by one space. */
  String text() {
    return Text.plain(text.toString().replaceAll("[\\s\\u00A0\\u2007\\u202F]+", " ").strip());
  }

  /** Text boxes that are anchored here. */
  List<Element> boxes() {
    return boxes;
  }

  /** Ids of the references to its pictures. */
  List<String> pictures() {
    return pictures;
  }

  /** Runs that are not displayed. */
  int hidden() {
    return hidden;
  }

  /** Characters of symbol fonts. */
  int symbols() {
    return symbols;
  }

  private void inline(Element element) {
    switch (element.name()) {
      case "r" -> run(element);
      case "drawing", "pict", "object" -> object(element);
      case "del", "moveFrom" -> hidden++;
      case "pPr", "instrText", "delText" -> {
        // Says how, not what.
      }
      default -> element.displayed().forEach(this::inline);
    }
  }

  private void run(Element run) {
    boolean vanished = run.first("rPr").filter(properties -> properties.isOn("vanish")).isPresent();
    if (vanished) {
      hidden++;
      return;
    }
    boolean raised =
        run.first("rPr")
            .flatMap(it -> it.value("vertAlign"))
            .filter("superscript"::equals)
            .isPresent();
    int start = text.length();
    run.displayed().forEach(this::inRun);
    if (raised) {
      raise(start);
    }
  }

  /** A raised digit behind a number is a mark, and must not become part of it. */
  private void raise(int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        text.setCharAt(i, SUPERSCRIPT_DIGITS.charAt(c - '0'));
      }
    }
  }

  private void inRun(Element element) {
    switch (element.name()) {
      case "fldChar" -> fields.mark(element.attributes().getOrDefault("fldCharType", ""));
      case "drawing", "pict", "object" -> object(element);
      case "footnoteReference", "endnoteReference" -> {
        int start = text.length();
        show(noteNumber.apply(element.name(), element.attributes().getOrDefault("id", "")));
        raise(start);
      }
      default -> character(element);
    }
  }

  private void character(Element element) {
    switch (element.name()) {
      case "t" -> show(element.text());
      case "tab", "ptab", "br", "cr" -> show(" ");
      case "noBreakHyphen" -> show("-");
      case "sym" -> {
        symbols++;
        show(SYMBOL);
      }
      case "ruby" ->
          element.first("rubyBase").ifPresent(base -> base.displayed().forEach(this::inline));
      default -> {
        // Marks of positions, properties and codes.
      }
    }
  }

  private void show(String more) {
    if (fields.shown()) {
      text.append(more);
    } else if (!more.isBlank()) {
      hidden++;
    }
  }

  private void object(Element element) {
    List<Element> inside = element.within("txbxContent").toList();
    boxes.addAll(inside);
    if (!inside.isEmpty()) {
      return;
    }
    refer(element.within("blip"), "embed");
    refer(element.within("imagedata"), "id");
  }

  private void refer(Stream<Element> references, String attribute) {
    references
        .map(reference -> reference.attributes().getOrDefault(attribute, ""))
        .forEach(pictures::add);
  }
}
