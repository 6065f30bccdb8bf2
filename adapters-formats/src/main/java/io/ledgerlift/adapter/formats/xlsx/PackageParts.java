package io.ledgerlift.adapter.formats.xlsx;

import io.ledgerlift.domain.databook.Book.Head;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The parts of the package that tell which sheets there are. */
record PackageParts(List<XlsxSheet> sheets) {

  static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  String contentTypes() {
    return DECLARATION
        + "<Types xmlns=\""
        + PACKAGE
        + "content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + override(
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml")
        + override("/xl/workbook.xml", TYPE + "sheet.main+xml")
        + override("/xl/styles.xml", TYPE + "styles+xml")
        + each(i -> override("/xl/worksheets/sheet" + i + ".xml", TYPE + "worksheet+xml"))
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private String each(IntFunction<String> part) {
    return IntStream.rangeClosed(1, sheets.size()).mapToObj(part).collect(Collectors.joining());
  }

  static String relations(String inner) {
    return DECLARATION
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + inner
        + "</Relationships>";
  }

  static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + RELATIONSHIPS
        + "/"
        + type
        + "\" Target=\""
        + XmlText.escaped(target)
        + "\"";
  }

  String rootRelations() {
    return relations(
        relation("rId1", "officeDocument", "xl/workbook.xml")
            + "/>"
            + relation("rId2", "extended-properties", "docProps/app.xml")
            + "/>");
  }

  String application() {
    return DECLARATION
        + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
        + "<Application>LedgerLift</Application></Properties>";
  }

  /** Figures that are worked out are worked out anew when the book is opened. */
  String workbook() {
    return DECLARATION
        + "<workbook xmlns=\""
        + MAIN
        + "\" xmlns:r=\""
        + RELATIONSHIPS
        + "\"><sheets>"
        + each(
            i ->
                "<sheet name=\""
                    + XmlText.escaped(head(i).name())
                    + "\" sheetId=\""
                    + i
                    + "\" r:id=\"rId"
                    + i
                    + "\"/>")
        + "</sheets>"
        + printTitles()
        + "<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>";
  }

  /** The head of each sheet stands on every printed page. */
  private String printTitles() {
    String names =
        each(
            i ->
                head(i).frozenRows() == 0
                    ? ""
                    : "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\""
                        + (i - 1)
                        + "\">"
                        + XmlText.escaped("'" + head(i).name().replace("'", "''") + "'!$1:$")
                        + head(i).frozenRows()
                        + "</definedName>");
    return names.isEmpty() ? "" : "<definedNames>" + names + "</definedNames>";
  }

  private Head head(int number) {
    return sheets.get(number - 1).head();
  }

  String workbookRelations() {
    return relations(
        each(i -> relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml") + "/>")
            + relation("rId" + (sheets.size() + 1), "styles", "styles.xml")
            + "/>");
  }
}
