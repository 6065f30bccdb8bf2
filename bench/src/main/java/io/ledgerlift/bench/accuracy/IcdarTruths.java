package io.ledgerlift.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A folder in the form of the ICDAR 2013 table competition: {@code name.pdf} with {@code
 * name-str.xml}, which holds the cells of each table by region. Names that end in {@code a} and
 * {@code b} are two truths of one document.
 */
final class IcdarTruths {

  private static final String STRUCTURE = "-str.xml";

  private IcdarTruths() {}

  static List<Truth> in(Path folder) throws IOException {
    Map<String, List<List<ScoredTable>>> truths = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(STRUCTURE)) {
          String document = name.substring(0, name.length() - STRUCTURE.length());
          truths
              .computeIfAbsent(document.replaceFirst("b$", "a"), none -> new ArrayList<>())
              .add(tables(file));
        }
      }
    }
    List<Truth> known = new ArrayList<>();
    truths.forEach(
        (name, tables) ->
            known.add(
                new Truth(
                    name, folder.resolve(name + ".pdf"), 0, Normal.PLAIN, tables, List.of())));
    return known;
  }

  private static List<ScoredTable> tables(Path file) throws IOException {
    List<ScoredTable> tables = new ArrayList<>();
    for (Element table : below(root(file), "table")) {
      List<ScoredCell> cells = new ArrayList<>();
      int page = 1;
      for (Element region : below(table, "region")) {
        page = number(region, "page", 1);
        int down = number(region, "row-increment", 0);
        int right = number(region, "col-increment", 0);
        below(region, "cell").forEach(cell -> cells.add(cell(cell, down, right)));
      }
      tables.add(new ScoredTable(page, cells, 1));
    }
    return tables;
  }

  private static Element root(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException malformed) {
      throw new IOException("no such truth: " + file, malformed);
    }
  }

  private static ScoredCell cell(Element cell, int down, int right) {
    int row = number(cell, "start-row", 0);
    int column = number(cell, "start-col", 0);
    return new ScoredCell(
        row + down,
        column + right,
        number(cell, "end-row", row) + down,
        number(cell, "end-col", column) + right,
        Normal.PLAIN.of(cell.getTextContent()),
        1);
  }

  private static int number(Element element, String attribute, int otherwise) {
    String text = element.getAttribute(attribute);
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  private static List<Element> below(Element element, String name) {
    NodeList nodes = element.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
