package io.ledgerlift.adapter.formats.xlsx;

import io.ledgerlift.domain.databook.BookCell.Style;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The looks of cells, numbered as they come up. */
final class Styles {

  /** Numbers below belong to the formats that every spreadsheet has. */
  private static final int FIRST_FORMAT = 164;

  /** Excel opens no file with many more; numbers beyond are shown plainly. */
  private static final int MOST_FORMATS = 1_000;

  private static final String TEXT = "@";
  private static final int TEXT_FORMAT = 49;
  private static final String GENERAL = "General";

  private static final String BLACK = "FF000000";
  private static final String BLUE = "FF0000FF";
  private static final String GREEN = "FF1B6B45";

  /** Fonts by the order of {@link Style}. */
  private static final String FONTS =
      Arrays.stream(Style.values()).map(Styles::font).collect(Collectors.joining());

  private final Map<String, Integer> formats = new LinkedHashMap<>();
  private final Map<Look, Integer> looks = new LinkedHashMap<>();

  private record Look(Style style, String format) {}

  Styles() {
    of(Style.PLAIN, GENERAL);
  }

  private static String font(Style style) {
    return switch (style) {
      case TITLE -> font("<b/>", 14, "FF1F3864");
      case HEAD, FIGURES_HEAD, SPANNING_HEAD, TOTAL -> font("<b/>", 11, BLACK);
      case READ, DOUBTFUL -> font("", 11, BLUE);
      case BY_HAND -> font("", 11, GREEN);
      case FLAG -> font("<b/>", 11, "FFC55A11");
      default -> font("", 11, BLACK);
    };
  }

  private static String font(String weight, int size, String colour) {
    return "<font>"
        + weight
        + "<sz val=\""
        + size
        + "\"/><color rgb=\""
        + colour
        + "\"/><name val=\"Calibri\"/></font>";
  }

  /** Of the fills below, counted from 0. */
  private static int fill(Style style) {
    return switch (style) {
      case HEAD, FIGURES_HEAD, SPANNING_HEAD -> 2;
      case DOUBTFUL -> 3;
      default -> 0;
    };
  }

  private static String alignment(Look look) {
    String horizontal =
        switch (look.style()) {
          case FIGURES_HEAD -> " horizontal=\"right\"";
          case SPANNING_HEAD -> " horizontal=\"centerContinuous\"";
          default -> "";
        };
    boolean wrapped =
        switch (look.style()) {
          case HEAD, FIGURES_HEAD, WRAPPED, FLAG -> true;
          default -> false;
        };
    return "<alignment"
        + horizontal
        + " vertical=\"top\""
        + (wrapped ? " wrapText=\"1\"" : "")
        + "/>";
  }

  /** The number of a look. */
  int of(Style style, String format) {
    String its = format;
    if (!format.equals(TEXT) && !format.equals(GENERAL) && !formats.containsKey(format)) {
      if (formats.size() < MOST_FORMATS) {
        formats.put(format, FIRST_FORMAT + formats.size());
      } else {
        its = GENERAL;
      }
    }
    return looks.computeIfAbsent(new Look(style, its), added -> looks.size());
  }

  /** That of texts: whoever edits one does not make a formula of it. */
  int ofText(Style style) {
    return of(style, TEXT);
  }

  String xml() {
    StringBuilder xml =
        new StringBuilder(PackageParts.DECLARATION)
            .append("<styleSheet xmlns=\"")
            .append(PackageParts.MAIN)
            .append("\">");
    if (!formats.isEmpty()) {
      xml.append("<numFmts count=\"").append(formats.size()).append("\">");
      formats.forEach(
          (format, id) ->
              xml.append("<numFmt numFmtId=\"")
                  .append(id)
                  .append("\" formatCode=\"")
                  .append(XmlText.escaped(format))
                  .append("\"/>"));
      xml.append("</numFmts>");
    }
    xml.append("<fonts count=\"")
        .append(Style.values().length)
        .append("\">")
        .append(FONTS)
        .append("</fonts><fills count=\"4\">")
        .append("<fill><patternFill patternType=\"none\"/></fill>")
        .append("<fill><patternFill patternType=\"gray125\"/></fill>")
        .append(fill("FFE7E6E6"))
        .append(fill("FFFFE699"))
        .append("</fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/>")
        .append("</border><border><left/><right/><top style=\"thin\"/><bottom/><diagonal/>")
        .append("</border></borders><cellStyleXfs count=\"1\">")
        .append("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>")
        .append("<cellXfs count=\"")
        .append(looks.size())
        .append("\">");
    looks.keySet().forEach(look -> xml.append(xf(look)));
    return xml.append("</cellXfs><cellStyles count=\"1\">")
        .append("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>")
        .append("</styleSheet>")
        .toString();
  }

  private static String fill(String colour) {
    return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\""
        + colour
        + "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
  }

  private String xf(Look look) {
    boolean text = look.format().equals(TEXT);
    int format = text ? TEXT_FORMAT : formats.getOrDefault(look.format(), 0);
    int number = look.style().ordinal();
    return "<xf numFmtId=\""
        + format
        + "\" fontId=\""
        + number
        + "\" fillId=\""
        + fill(look.style())
        + "\" borderId=\""
        + (look.style() == Style.SUM ? 1 : 0)
        + "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
        + " applyAlignment=\"1\""
        + (text ? " quotePrefix=\"1\"" : "")
        + ">"
        + alignment(look)
        + "</xf>";
  }
}
