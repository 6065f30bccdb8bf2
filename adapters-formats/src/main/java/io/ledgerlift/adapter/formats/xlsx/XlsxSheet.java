package io.ledgerlift.adapter.formats.xlsx;

import io.ledgerlift.domain.databook.Address;
import io.ledgerlift.domain.databook.Book;
import io.ledgerlift.domain.databook.Book.Head;
import io.ledgerlift.domain.databook.BookCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet that is being written into a file of its own, row by row. */
final class XlsxSheet implements Book.Sheet {

  /** What Excel opens; more of them and it calls the file damaged. */
  private static final int MOST_LINKS = 65_530;

  /** What one cell can hold. */
  private static final int LONGEST_TEXT = 32_767;

  private static final String CUT = "\u2026 [cut here; export.json has the whole text]";

  /** Days are counted from here, and wrongly before March 1900. */
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  /** In points; not every program gives a row the height of its letters by itself. */
  private static final int TITLE_HEIGHT = 21;

  private static final String DAY_FORMAT = "yyyy-mm-dd";

  private final Head head;
  private final Path file;
  private final Styles styles;
  private final Writer out;
  private final List<Link> links = new ArrayList<>();
  private int rows;

  private record Link(String cell, String target) {}

  XlsxSheet(Head head, Path file, Styles styles) {
    this.head = head;
    this.file = file;
    this.styles = styles;
    try {
      this.out = Files.newBufferedWriter(file);
      begin();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  Head head() {
    return head;
  }

  Path file() {
    return file;
  }

  Path relations() {
    return file.resolveSibling(file.getFileName() + ".rels");
  }

  private void begin() throws IOException {
    out.write(PackageParts.DECLARATION);
    out.write(
        "<worksheet xmlns=\""
            + PackageParts.MAIN
            + "\" xmlns:r=\""
            + PackageParts.RELATIONSHIPS
            + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>"
            + "<sheetView workbookViewId=\"0\">"
            + pane()
            + "</sheetView></sheetViews><cols>");
    for (int i = 0; i < head.widths().size(); i++) {
      out.write(
          "<col min=\""
              + (i + 1)
              + "\" max=\""
              + (i + 1)
              + "\" width=\""
              + head.widths().get(i)
              + "\" customWidth=\"1\"/>");
    }
    out.write("</cols><sheetData>");
  }

  private String pane() {
    if (head.frozenRows() + head.frozenColumns() == 0) {
      return "";
    }
    String across = head.frozenColumns() == 0 ? "" : " xSplit=\"" + head.frozenColumns() + "\"";
    String down = head.frozenRows() == 0 ? "" : " ySplit=\"" + head.frozenRows() + "\"";
    String side = head.frozenColumns() == 0 ? "bottomLeft" : "bottomRight";
    return "<pane"
        + across
        + down
        + " topLeftCell=\""
        + Address.of(head.frozenRows(), head.frozenColumns())
        + "\" activePane=\""
        + side
        + "\" state=\"frozen\"/>";
  }

  @Override
  public void row(List<@Nullable BookCell> cells) {
    try {
      String height = isTitle(cells) ? " ht=\"" + TITLE_HEIGHT + "\" customHeight=\"1\"" : "";
      out.write("<row r=\"" + (rows + 1) + "\"" + height + ">");
      for (int column = 0; column < cells.size(); column++) {
        BookCell cell = cells.get(column);
        if (cell != null) {
          write(Address.of(rows, column), cell);
        }
      }
      out.write("</row>");
      rows++;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static boolean isTitle(List<@Nullable BookCell> cells) {
    BookCell first = cells.isEmpty() ? null : cells.get(0);
    return first != null && first.style() == BookCell.Style.TITLE;
  }

  private void write(String name, BookCell cell) throws IOException {
    if (cell.link() != null && links.size() < MOST_LINKS) {
      links.add(new Link(name, cell.link()));
    }
    BookCell.Content content = cell.content();
    if (content instanceof BookCell.Figure figure) {
      int style = styles.of(cell.style(), figure.format());
      out.write(begun(name, style, "") + "<v>" + figure.number().toPlainString() + "</v></c>");
    } else if (content instanceof BookCell.Formula formula) {
      int style = styles.of(cell.style(), formula.format());
      out.write(
          begun(name, style, "")
              + "<f>"
              + XmlText.escaped(formula.formula())
              + "</f><v>"
              + formula.result().toPlainString()
              + "</v></c>");
    } else if (content instanceof BookCell.Word word) {
      out.write(
          begun(name, styles.of(cell.style(), "General"), " t=\"str\"")
              + "<f>"
              + XmlText.escaped(word.formula())
              + "</f><v>"
              + XmlText.escaped(word.result())
              + "</v></c>");
    } else if (content instanceof BookCell.Day day && !day.day().isBefore(FIRST_DAY)) {
      int style = styles.of(cell.style(), DAY_FORMAT);
      out.write(
          begun(name, style, "") + "<v>" + ChronoUnit.DAYS.between(EPOCH, day.day()) + "</v></c>");
    } else if (content instanceof BookCell.Blank) {
      out.write("<c r=\"" + name + "\" s=\"" + styles.ofText(cell.style()) + "\"/>");
    } else {
      String text =
          content instanceof BookCell.Text plain
              ? plain.text()
              : ((BookCell.Day) content).day().toString();
      out.write(
          begun(name, styles.ofText(cell.style()), " t=\"inlineStr\"")
              + "<is><t xml:space=\"preserve\">"
              + XmlText.escaped(shortened(text))
              + "</t></is></c>");
    }
  }

  private static String begun(String name, int style, String type) {
    return "<c r=\"" + name + "\" s=\"" + style + "\"" + type + ">";
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT
        ? text
        : text.substring(0, LONGEST_TEXT - CUT.length()) + CUT;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public void end() {
    try {
      out.write("</sheetData>");
      if (!links.isEmpty()) {
        writeLinks();
      }
      out.write(
          "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\""
              + " footer=\"0.3\"/><pageSetup orientation=\"landscape\" fitToHeight=\"0\"/>"
              + "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter>"
              + "</headerFooter></worksheet>");
      out.close();
      links.clear();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private void writeLinks() throws IOException {
    StringBuilder outside = new StringBuilder();
    int number = 0;
    out.write("<hyperlinks>");
    for (Link link : links) {
      if (link.target().startsWith("#")) {
        String place = XmlText.escaped(link.target().substring(1));
        out.write("<hyperlink ref=\"" + link.cell() + "\" location=\"" + place + "\"/>");
      } else {
        String id = "rId" + ++number;
        out.write("<hyperlink ref=\"" + link.cell() + "\" r:id=\"" + id + "\"/>");
        outside.append(
            PackageParts.relation(id, "hyperlink", link.target()) + " TargetMode=\"External\"/>");
      }
    }
    out.write("</hyperlinks>");
    if (!outside.isEmpty()) {
      Files.writeString(relations(), PackageParts.relations(outside.toString()));
    }
  }

  /** Lets go of its file, whole or not. */
  void close() {
    try {
      out.close();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
