package io.ledgerlift.domain.databook;

import io.ledgerlift.domain.databook.BookCell.Blank;
import io.ledgerlift.domain.databook.BookCell.Day;
import io.ledgerlift.domain.databook.BookCell.Figure;
import io.ledgerlift.domain.databook.BookCell.Formula;
import io.ledgerlift.domain.databook.BookCell.Text;
import io.ledgerlift.domain.databook.BookCell.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A book that is kept as it was written. */
final class MemoryBook implements Book {

  private final List<MemorySheet> sheets = new ArrayList<>();

  @Override
  public Sheet sheet(Head head) {
    MemorySheet sheet = new MemorySheet(head);
    sheets.add(sheet);
    return sheet;
  }

  /** The names of the sheets in the order in which they stand. */
  List<String> names() {
    return sheets.stream()
        .sorted(Comparator.comparing(sheet -> sheet.head.rank()))
        .map(sheet -> sheet.head.name())
        .toList();
  }

  MemorySheet named(String name) {
    return sheets.stream()
        .filter(sheet -> sheet.head.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A sheet with all its rows. */
  static final class MemorySheet implements Sheet {

    private final Head head;
    private final List<List<@Nullable BookCell>> rows = new ArrayList<>();
    private boolean ended;

    private MemorySheet(Head head) {
      this.head = head;
    }

    @Override
    public void row(List<@Nullable BookCell> cells) {
      if (ended) {
        throw new IllegalStateException("a row after the end of " + head.name());
      }
      rows.add(new ArrayList<>(cells));
    }

    @Override
    public int rows() {
      return rows.size();
    }

    @Override
    public void end() {
      ended = true;
    }

    boolean isWhole() {
      return ended;
    }

    Head head() {
      return head;
    }

    @Nullable BookCell at(int row, int column) {
      List<@Nullable BookCell> cells = rows.get(row);
      return column < cells.size() ? cells.get(column) : null;
    }

    /** Each row in short: texts as they are, formulas with their results. */
    List<String> lines() {
      return rows.stream()
          .map(row -> String.join("|", row.stream().map(MemorySheet::said).toList()))
          .toList();
    }

    private static String said(@Nullable BookCell cell) {
      if (cell == null || cell.content() instanceof Blank) {
        return "";
      }
      if (cell.content() instanceof Text text) {
        return text.text();
      }
      if (cell.content() instanceof Figure figure) {
        return figure.number().toPlainString();
      }
      if (cell.content() instanceof Formula formula) {
        return "=" + formula.formula() + " " + formula.result().toPlainString();
      }
      if (cell.content() instanceof Word word) {
        return "=… " + word.result();
      }
      return ((Day) cell.content()).day().toString();
    }
  }
}
