package io.ledgerlift.adapter.formats.docx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An XML element, by local names: WordprocessingML has two namespaces for one vocabulary.
 *
 * @param text directly inside, in one piece
 */
record Element(String name, Map<String, String> attributes, List<Element> children, String text) {

  @Nullable String attribute(String key) {
    return attributes.get(key);
  }

  /** The number in an attribute; {@code otherwise} when there is none. */
  int number(String key, int otherwise) {
    String value = attributes.get(key);
    try {
      return value == null ? otherwise : Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  Stream<Element> all(String childName) {
    return children.stream().filter(child -> child.name.equals(childName));
  }

  Optional<Element> first(String childName) {
    return all(childName).findFirst();
  }

  /** The first element that a path of names leads to. */
  Optional<Element> at(String... path) {
    Optional<Element> element = Optional.of(this);
    for (String step : path) {
      element = element.flatMap(one -> one.first(step));
    }
    return element;
  }

  /**
   * The children as displayed: in the place of those that only wrap others (content controls,
   * inserted text, alternatives) what they hold.
   */
  Stream<Element> displayed() {
    return children.stream().flatMap(Element::unwrapped);
  }

  /** This one, or what it wraps. */
  Stream<Element> unwrapped() {
    return switch (name) {
      case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> displayed();
      case "AlternateContent" -> chosen().stream().flatMap(Element::displayed);
      default -> Stream.of(this);
    };
  }

  /** Of alternatives the first is meant for those who understand it; they show the same. */
  private Optional<Element> chosen() {
    return first("Choice").or(() -> first("Fallback"));
  }

  /** The outermost descendants of that name, in document order. */
  Stream<Element> within(String descendantName) {
    return displayed()
        .flatMap(
            child ->
                child.name.equals(descendantName)
                    ? Stream.of(child)
                    : child.within(descendantName));
  }

  /** The attribute {@code val} of a child. */
  Optional<String> value(String childName) {
    return first(childName).map(child -> child.attribute("val"));
  }

  /** Whether a property is switched on: it is there and does not say otherwise. */
  boolean isOn(String childName) {
    return first(childName)
        .map(child -> child.attributes.getOrDefault("val", "true"))
        .filter(value -> !value.equals("false") && !value.equals("0") && !value.equals("off"))
        .isPresent();
  }
}
