package io.ledgerlift.domain.statement;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.Continuation;
import io.ledgerlift.domain.artifact.TableNote;
import io.ledgerlift.domain.artifact.Told;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.statement.Check.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with the parts in which it goes on over the pages, as one: a head that is printed again
 * counts once. The parts stay as they were, and each row knows where it stands in which.
 *
 * @param parts in the order of the pages
 * @param starts the first row of each part in the whole
 * @param skipped how many rows at the top of each part are its head once more
 */
public record JoinedTable(
    List<Table> parts, Table whole, List<Integer> starts, List<Integer> skipped) {

  /** A place in one of the parts. */
  public record Origin(int part, Place place) {}

  public JoinedTable {
    parts = List.copyOf(parts);
    starts = List.copyOf(starts);
    skipped = List.copyOf(skipped);
  }

  /** The parts as one; one part is what it is. */
  public static JoinedTable of(List<Table> parts) {
    List<Integer> starts = new ArrayList<>();
    List<Integer> skipped = new ArrayList<>();
    int rows = 0;
    for (Table part : parts) {
      int repeated = starts.isEmpty() ? 0 : repeatedRows(part);
      starts.add(rows);
      skipped.add(repeated);
      rows += part.rowCount() - repeated;
    }
    Table whole = parts.size() == 1 ? parts.get(0) : joined(parts, starts, skipped, rows);
    return new JoinedTable(parts, whole, starts, skipped);
  }

  /** Where a place of the whole stands. */
  public Origin origin(Place place) {
    int part = starts.size() - 1;
    while (starts.get(part) > place.row()) {
      part--;
    }
    int row = place.row() - starts.get(part) + skipped.get(part);
    return new Origin(part, new Place(row, place.column()));
  }

  private static int repeatedRows(Table part) {
    Continuation continues = part.continues();
    return continues == null ? 0 : Math.min(continues.repeatedRows(), part.rowCount());
  }

  private static Table joined(
      List<Table> parts, List<Integer> starts, List<Integer> skipped, int rows) {
    Table first = parts.get(0);
    List<Cell> cells = new ArrayList<>();
    List<String> unassigned = new ArrayList<>();
    List<TableNote> notes = new ArrayList<>(first.notes());
    for (int i = 0; i < parts.size(); i++) {
      Table part = parts.get(i);
      int from = skipped.get(i);
      int shift = starts.get(i) - from;
      PageNumber page = i == 0 ? null : part.page();
      part.cells().stream()
          .filter(cell -> cell.row() >= from)
          .map(cell -> moved(cell, shift, page))
          .forEach(cells::add);
      unassigned.addAll(part.unassigned());
      if (i > 0) {
        part.notes().stream()
            .filter(note -> note.kind() == TableNote.Kind.FOOTNOTE)
            .forEach(notes::add);
      }
    }
    return new Table(
        first.page(),
        first.box(),
        first.engine(),
        least(parts),
        rows,
        parts.stream().mapToInt(Table::columnCount).max().orElseThrow(),
        first.headerRows(),
        cells,
        unassigned,
        notes,
        first.continues(),
        parts.stream().map(Table::told).reduce(Told.NOTHING, Told::or));
  }

  private static Cell moved(Cell cell, int shift, @Nullable PageNumber page) {
    Cell there = cell.at(cell.row() + shift, cell.column(), cell.rowSpan(), cell.columnSpan());
    return cell.elsewhere() == null ? there.on(page) : there;
  }

  private static Confidence least(List<Table> parts) {
    return parts.stream()
        .map(Table::confidence)
        .min(Comparator.comparing(Confidence::value))
        .orElseThrow();
  }
}
