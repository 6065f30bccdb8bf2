package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.artifact.ByHand;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.page.BoundingBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of a page as they stand in cells.
 *
 * @param by who parts them anew
 */
record CellWords(List<PrintedWord> words, String by) {

  /** Around a cell's box, in points: boxes are kept to a hundredth. */
  private static final double HAIR = 0.5;

  CellWords {
    words = List.copyOf(words);
  }

  /** The words of a cell in reading order; none where they are not what its text says. */
  List<PrintedWord> of(Cell cell) {
    BoundingBox box = cell.box();
    if (box == null || cell.elsewhere() != null) {
      return List.of();
    }
    BoundingBox reach = box.grow(HAIR);
    List<PrintedWord> inside =
        ordered(
            words.stream()
                .filter(word -> reach.contains(word.box().centerX(), word.box().centerY()))
                .toList());
    return letters(text(inside)).equals(letters(cell.text())) ? inside : List.of();
  }

  /** The same letters in whatever order: how words follow each other is a matter of layout. */
  private static String letters(String text) {
    return text.codePoints()
        .filter(letter -> !Character.isWhitespace(letter))
        .sorted()
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /**
   * A cell parted by a line; one whose words are not known for sure goes to one side as a whole.
   *
   * @param line of the row or column before the line
   */
  List<Cell> parted(Cell cell, Axis axis, double at, int line) {
    List<PrintedWord> before = new ArrayList<>();
    List<PrintedWord> behind = new ArrayList<>();
    of(cell).forEach(word -> (axis.middle(word.box()) < at ? before : behind).add(word));
    if (!before.isEmpty() && !behind.isEmpty()) {
      return List.of(cell(before, axis, line, cell), cell(behind, axis, line + 1, cell));
    }
    BoundingBox box = cell.box();
    int side = box == null || axis.middle(box) < at ? line : line + 1;
    return List.of(axis.at(cell, side, side));
  }

  /** Whether a head stands over both sides of a line between columns: it names both. */
  boolean namesBoth(Cell cell, Axis axis, double at) {
    BoundingBox box = cell.box();
    return axis == Axis.COLUMN
        && cell.role() == Cell.Role.HEADER
        && box != null
        && axis.start(box) < at
        && axis.end(box) > at
        && of(cell).size() <= 1;
  }

  private Cell cell(List<PrintedWord> part, Axis axis, int line, Cell old) {
    return axis == Axis.ROW
        ? cell(part, line, old.column(), old)
        : cell(part, old.row(), line, old);
  }

  /** A cell of these words, as sure as that which held them. */
  Cell cell(List<PrintedWord> part, int row, int column, Cell old) {
    return new Cell(
        row,
        column,
        1,
        1,
        text(part),
        BoundingBox.around(part.stream().map(PrintedWord::box).toList()),
        old.confidence(),
        old.role(),
        null,
        new ByHand(by, null, false));
  }

  /** Puts a cell where it belongs, together with what stands there. */
  void put(Cell cell, List<Cell> cells) {
    Cell there =
        Cells.touching(cells, cell.row(), cell.column(), cell.lastRow(), cell.lastColumn())
            .findFirst()
            .orElse(null);
    if (there == null) {
      cells.add(cell);
      return;
    }
    cells.remove(there);
    cells.add(together(there, cell));
  }

  private Cell together(Cell one, Cell other) {
    List<PrintedWord> all = new ArrayList<>(of(one));
    all.addAll(of(other));
    Cell joined = Cells.joined(List.of(one, other), by);
    boolean known = letters(text(all)).equals(letters(joined.text()));
    return known ? joined.changed(text(ordered(all)), new ByHand(by, null, false)) : joined;
  }

  private static String text(List<PrintedWord> words) {
    return words.stream().map(PrintedWord::text).collect(Collectors.joining(" "));
  }

  /** By line, then from left to right. */
  static List<PrintedWord> ordered(List<PrintedWord> words) {
    List<PrintedWord> ordered = new ArrayList<>();
    lines(words).forEach(ordered::addAll);
    return ordered;
  }

  /** Words whose middles stand within each other's height are a line. */
  static List<List<PrintedWord>> lines(List<PrintedWord> words) {
    List<PrintedWord> down =
        words.stream().sorted(Comparator.comparingDouble(word -> word.box().centerY())).toList();
    List<List<PrintedWord>> lines = new ArrayList<>();
    double bottom = Double.NEGATIVE_INFINITY;
    for (PrintedWord word : down) {
      if (lines.isEmpty() || word.box().centerY() > bottom) {
        lines.add(new ArrayList<>());
        bottom = word.box().bottom();
      }
      lines.get(lines.size() - 1).add(word);
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(word -> word.box().x())));
    return lines;
  }
}
