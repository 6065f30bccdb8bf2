package io.ledgerlift.adapter.formats.office;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * A copy of a Word file that refers to nothing outside itself: without linked pictures, templates
 * and objects, which a program that lays it out would fetch (ECMA-376, part 2, 9.3). Addresses
 * behind text stay; nobody follows them.
 */
final class SelfContained {

  private static final String RELATIONSHIPS = ".rels";
  private static final QName MODE = new QName("TargetMode");
  private static final QName TYPE = new QName("Type");

  private SelfContained() {}

  static void copy(Path docx, Path copy) throws IOException {
    try (ZipFile from = new ZipFile(docx.toFile());
        ZipOutputStream to =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(copy)))) {
      Enumeration<? extends ZipEntry> entries = from.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        to.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream content = new BufferedInputStream(from.getInputStream(entry))) {
          if (entry.getName().endsWith(RELATIONSHIPS)) {
            to.write(inner(content));
          } else {
            content.transferTo(to);
          }
        }
        to.closeEntry();
      }
    }
  }

  private static byte[] inner(InputStream relationships) throws IOException {
    XMLInputFactory reading = XMLInputFactory.newDefaultFactory();
    reading.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    reading.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    try {
      XMLEventReader events = reading.createXMLEventReader(relationships);
      write(events, kept);
    } catch (XMLStreamException e) {
      throw new IOException("relationships of a Word file cannot be read", e);
    }
    return kept.toByteArray();
  }

  private static void write(XMLEventReader events, OutputStream out) throws XMLStreamException {
    XMLEventWriter writer = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(out, "UTF-8");
    boolean skipping = false;
    while (events.hasNext()) {
      XMLEvent event = events.nextEvent();
      if (event.isStartElement()) {
        skipping = leadsOut(event.asStartElement());
      }
      if (!skipping) {
        writer.add(event);
      }
      if (event.isEndElement()) {
        skipping = false;
      }
    }
    writer.close();
  }

  private static boolean leadsOut(StartElement relationship) {
    Attribute mode = relationship.getAttributeByName(MODE);
    Attribute type = relationship.getAttributeByName(TYPE);
    boolean address = type != null && type.getValue().endsWith("/hyperlink");
    return mode != null && "External".equals(mode.getValue()) && !address;
  }
}
