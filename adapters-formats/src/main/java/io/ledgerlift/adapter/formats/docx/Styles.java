package io.ledgerlift.adapter.formats.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Paragraph styles: what a paragraph is, where it does not say so itself. */
final class Styles {

  /** Outline levels from here on are body text. */
  private static final int BODY = 9;

  private final Map<String, Element> byId = new HashMap<>();

  Styles(@Nullable Element root) {
    if (root != null) {
      root.all("style").forEach(style -> put(style));
    }
  }

  private void put(Element style) {
    String id = style.attribute("styleId");
    if (id != null) {
      byId.put(id, style);
    }
  }

  /** Whether the paragraph is a heading, by its outline level or by its style's name. */
  boolean isHeading(Element properties) {
    int level =
        inherited(properties, style -> style.at("pPr").flatMap(pPr -> pPr.first("outlineLvl")))
            .map(element -> element.number("val", BODY))
            .orElse(BODY);
    return level < BODY || named(properties, "heading") || named(properties, "title");
  }

  boolean isCaption(Element properties) {
    return named(properties, "caption");
  }

  /** The numbering that the paragraph or its style asks for. */
  Optional<Element> numbering(Element properties) {
    return inherited(properties, style -> style.at("pPr", "numPr"));
  }

  private boolean named(Element properties, String name) {
    return inherited(
            properties,
            style -> style.first("name").filter(it -> lower(it.attribute("val")).startsWith(name)))
        .isPresent();
  }

  private static String lower(@Nullable String name) {
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }

  /** What the paragraph says, or its style, or the style that one is based on. */
  private Optional<Element> inherited(
      Element properties, Function<Element, Optional<Element>> question) {
    Element paragraph = new Element("style", Map.of(), List.of(properties), "");
    Optional<Element> own = question.apply(paragraph);
    Set<String> asked = new HashSet<>();
    String id = properties.value("pStyle").orElse(null);
    while (own.isEmpty() && id != null && asked.add(id)) {
      Element style = byId.get(id);
      own = style == null ? Optional.empty() : question.apply(style);
      id = style == null ? null : style.value("basedOn").orElse(null);
    }
    return own;
  }
}
