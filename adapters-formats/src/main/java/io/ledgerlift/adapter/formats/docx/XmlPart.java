package io.ledgerlift.adapter.formats.docx;

import io.ledgerlift.adapter.formats.WorkBudget;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An XML part, read element by element, so that long documents never stand in memory as a whole.
 */
final class XmlPart implements AutoCloseable {

  /** Word nests tables and text boxes a few levels deep, each some ten elements. */
  private static final int DEEPEST = 400;

  private final XMLStreamReader reader;
  private final WorkBudget budget;

  private XmlPart(XMLStreamReader reader, WorkBudget budget) {
    this.reader = reader;
    this.budget = budget;
  }

  /** Opens a part; no document type, no entity is ever followed. */
  static XmlPart open(InputStream content, WorkBudget budget) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return new XmlPart(factory.createXMLStreamReader(content), budget);
  }

  /** The root with everything in it, for parts that are small. */
  Element root() throws XMLStreamException {
    while (reader.next() != XMLStreamConstants.START_ELEMENT) {
      // Comments and instructions before the root.
    }
    return element(0);
  }

  /**
   * Goes into the element of that name, wherever it is.
   *
   * @return whether there is one
   */
  boolean enter(String name) throws XMLStreamException {
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The next child of the element that was entered; null at its end. */
  @Nullable Element next() throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        budget.startPage();
        return element(0);
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        return null;
      }
    }
    return null;
  }

  private Element element(int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw WorkBudget.over("parts nested in one another");
    }
    budget.operator();
    String name = reader.getLocalName();
    Map<String, String> attributes = attributes();
    List<Element> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.isStartElement()) {
        children.add(element(depth + 1));
      } else if (reader.isCharacters()) {
        text.append(reader.getText());
      }
    }
    return new Element(name, attributes, List.copyOf(children), text.toString());
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return attributes;
  }

  @Override
  public void close() throws XMLStreamException {
    reader.close();
  }
}
