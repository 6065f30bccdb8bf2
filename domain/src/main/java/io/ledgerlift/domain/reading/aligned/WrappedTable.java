package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.table.Column;
import io.ledgerlift.domain.reading.table.DraftCell;
import io.ledgerlift.domain.reading.table.TableDraft;
import io.ledgerlift.domain.reading.text.Atoms;
import io.ledgerlift.domain.reading.text.Median;
import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.TextLine;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table of wrapped texts: white keeps its columns apart, and a row begins where the first column
 * begins anew. Lengths in em.
 *
 * @param lines the pieces of text on each line, from left to right
 */
record WrappedTable(List<List<Run>> lines, List<Column> columns, double em) {

  /** Columns with so many lines each are not merged by a further line: it ends the table. */
  private static final int SETTLED = 3;

  /** The narrowest white between columns. */
  private static final double RIVER = 0.35;

  private static final int MOST_COLUMNS = 8;
  private static final int FEWEST_ROWS = 3;

  /** Wrapped lines of a label stand no further apart. */
  private static final double LEADING = 1.4;

  /** White above a new text, as a share of the usual distance of its lines. */
  private static final double NEW_TEXT = 1.15;

  /** The last line of a text is shorter than this share of its column. */
  private static final double SHORT_LINE = 0.8;

  /** This share of the rows begins where no text of another column goes on. */
  private static final double CLEAN = 0.75;

  /** A table has text in this share of its places. */
  private static final double FILL = 0.6;

  /** As many of the lines, from the first on, as share columns. */
  static WrappedTable of(List<TextLine> lines) {
    Atoms atoms = Atoms.measuredOn(lines);
    double em = Median.size(lines.stream().flatMap(line -> line.words().stream()).toList(), 1);
    WrappedTable table = new WrappedTable(List.of(), List.of(), em);
    for (TextLine line : lines) {
      Optional<WrappedTable> longer = table.with(atoms.of(line.words(), List.of()));
      if (longer.isEmpty()) {
        break;
      }
      table = longer.get();
    }
    return table;
  }

  /** Nothing when the line runs over settled columns. */
  private Optional<WrappedTable> with(List<Run> line) {
    List<Column> wider = new ArrayList<>(columns);
    for (Run run : line) {
      List<Column> touched =
          wider.stream()
              .filter(c -> c.shared(run.left() - RIVER * em, run.right() + RIVER * em) > 0)
              .toList();
      if (touched.stream().filter(this::isSettled).count() >= 2) {
        return Optional.empty();
      }
      wider.removeAll(touched);
      wider.add(touched.stream().reduce(new Column(run.left(), run.right()), Column::union));
    }
    wider.sort(Comparator.comparingDouble(Column::left));
    List<List<Run>> more = new ArrayList<>(lines);
    more.add(line);
    return Optional.of(new WrappedTable(more, wider, em));
  }

  private boolean isSettled(Column column) {
    return lines.stream().filter(line -> !in(column, line).isEmpty()).limit(SETTLED).count()
        == SETTLED;
  }

  private static List<Run> in(Column column, List<Run> line) {
    return line.stream().filter(run -> column.shared(run.left(), run.right()) > 0).toList();
  }

  /** The table, unless its rows say that it is none. */
  Optional<TableDraft> draft() {
    if (columns.size() < 2 || columns.size() > MOST_COLUMNS) {
      return Optional.empty();
    }
    List<Integer> starts = rowStarts();
    List<DraftCell> cells = cells(starts);
    boolean isTable =
        starts.size() >= FEWEST_ROWS
            && starts.stream().skip(1).filter(this::isClean).count() >= CLEAN * (starts.size() - 1)
            && cells.size() >= FILL * starts.size() * columns.size();
    return isTable
        ? Optional.of(
            TableDraft.compact(
                TableDraft.Kind.CHAIN,
                DraftCell.around(cells.stream().flatMap(cell -> cell.words().stream()).toList()),
                1,
                cells,
                columns))
        : Optional.empty();
  }

  private List<DraftCell> cells(List<Integer> starts) {
    List<DraftCell> cells = new ArrayList<>();
    for (int row = 0; row < starts.size(); row++) {
      int end = row + 1 < starts.size() ? starts.get(row + 1) : lines.size();
      for (int column = 0; column < columns.size(); column++) {
        List<Word> words = words(columns.get(column), lines.subList(starts.get(row), end));
        if (!words.isEmpty()) {
          cells.add(DraftCell.at(row, column, words));
        }
      }
    }
    return cells;
  }

  private static List<Word> words(Column column, List<List<Run>> rows) {
    return rows.stream()
        .flatMap(line -> in(column, line).stream())
        .flatMap(run -> run.words().stream())
        .toList();
  }

  /** The head, and every line at which the first column begins anew. */
  private List<Integer> rowStarts() {
    List<Integer> starts = new ArrayList<>(List.of(0));
    List<Run> above = List.of();
    for (int i = 0; i < lines.size(); i++) {
      List<Run> label = in(columns.get(0), lines.get(i));
      if (!label.isEmpty()) {
        if (i > 0 && (above.isEmpty() || !wraps(above.get(0), label.get(0)))) {
          starts.add(i);
        }
        above = label;
      }
    }
    return starts;
  }

  /** A label goes on in the same type, and close to its line above. */
  private static boolean wraps(Run above, Run label) {
    double distance = label.box().centerY() - above.box().centerY();
    return distance <= LEADING * label.size() && isBold(above) == isBold(label);
  }

  private static boolean isBold(Run label) {
    return label.words().get(0).style().bold();
  }

  private double center(int line) {
    return Median.of(lines.get(line).stream().mapToDouble(run -> run.box().centerY()), 0);
  }

  private boolean isClean(int start) {
    return columns.stream().skip(1).allMatch(column -> endsBefore(start, column));
  }

  /** Whether the text above the line has ended: white below it, a short line, or a bullet. */
  private boolean endsBefore(int start, Column column) {
    List<Run> below = in(column, lines.get(start));
    List<Run> above = in(column, lines.get(start - 1));
    return below.isEmpty()
        || above.isEmpty()
        || center(start) - center(start - 1) > NEW_TEXT * pitch(column)
        || above.get(above.size() - 1).right() < column.left() + SHORT_LINE * column.width()
        || Wording.isBullet(below.get(0).text().split(" ")[0]);
  }

  /** The usual distance of lines within a text of the column, in points. */
  private double pitch(Column column) {
    return Median.of(
        IntStream.range(1, lines.size())
            .filter(i -> !in(column, lines.get(i)).isEmpty())
            .filter(i -> !in(column, lines.get(i - 1)).isEmpty())
            .mapToDouble(i -> center(i) - center(i - 1)),
        em);
  }
}
