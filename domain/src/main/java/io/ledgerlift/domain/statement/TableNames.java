package io.ledgerlift.domain.statement;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.TableNote;
import io.ledgerlift.domain.reading.text.TableWording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the rows and columns of a table are called, and the table itself. */
public final class TableNames {

  /** Longer names are sentences: what follows says nothing. */
  private static final int LONGEST = 400;

  private final Table table;
  private final Map<Integer, List<String>> labels = new HashMap<>();
  private final Map<Integer, List<String>> heads = new HashMap<>();
  private final Map<Integer, String> labelTexts = new HashMap<>();
  private final Map<Integer, String> headTexts = new HashMap<>();
  private final Map<Integer, Naming.Measure> rowMeasures = new HashMap<>();
  private final Map<Integer, Naming.Measure> columnMeasures = new HashMap<>();

  TableNames(Table table) {
    this.table = table;
    table.cells().forEach(this::name);
    labels.forEach((row, names) -> labelTexts.put(row, joined(names)));
    heads.forEach((column, names) -> headTexts.put(column, joined(names)));
    labelTexts.forEach((row, label) -> rowMeasures.put(row, Naming.Measure.of(label)));
    heads.forEach(
        (column, names) ->
            columnMeasures.put(column, Naming.Measure.of(joined(withoutUnits(names)))));
  }

  /** The names of a row in one text, from left to right. */
  public String label(int row) {
    return labelTexts.getOrDefault(row, "");
  }

  /** The names over a column in one text, from top to bottom. */
  public String heads(int column) {
    return headTexts.getOrDefault(column, "");
  }

  /** What the figures of a row are, by its name. */
  Naming.Measure rowMeasure(int row) {
    return rowMeasures.getOrDefault(row, Naming.Measure.NONE);
  }

  /** What the figures of a column are, by the names over it that tell no unit. */
  Naming.Measure columnMeasure(int column) {
    return columnMeasures.getOrDefault(column, Naming.Measure.NONE);
  }

  /**
   * The names over a column, from top to bottom; that of a group stands over each of its columns.
   */
  public List<String> headPath(int column) {
    return List.copyOf(heads.getOrDefault(column, List.of()));
  }

  /** Titles and units around the table, each by itself. */
  public List<String> titles() {
    return table.notes().stream()
        .filter(note -> note.kind() != TableNote.Kind.FOOTNOTE)
        .map(TableNote::text)
        .map(TableNames::cut)
        .toList();
  }

  /** Titles and units, and what the head says over the labels or over all columns. */
  public String about() {
    List<String> texts = new ArrayList<>(titles());
    table.cells().stream()
        .filter(cell -> cell.role() == Cell.Role.HEADER)
        .filter(cell -> cell.column() == 0 || cell.columnSpan() >= table.columnCount() - 1)
        .map(Cell::text)
        .map(TableNames::cut)
        .forEach(texts::add);
    return String.join("\n", texts);
  }

  /** Heads that tell a unit, over whichever columns they are centred. */
  String unitHeads() {
    return table.cells().stream()
        .filter(cell -> cell.role() == Cell.Role.HEADER)
        .map(Cell::text)
        .filter(TableWording::tellsUnits)
        .collect(Collectors.joining("\n"));
  }

  private void name(Cell cell) {
    if (cell.role() == Cell.Role.LABEL) {
      for (int row = cell.row(); row <= cell.lastRow(); row++) {
        labels.computeIfAbsent(row, none -> new ArrayList<>()).add(cut(cell.text()));
      }
    } else if (cell.role() == Cell.Role.HEADER) {
      for (int column = cell.column(); column <= cell.lastColumn(); column++) {
        heads.computeIfAbsent(column, none -> new ArrayList<>()).add(cut(cell.text()));
      }
    }
  }

  private static List<String> withoutUnits(List<String> names) {
    return names.stream()
        .filter(name -> !TableWording.tellsUnits(name) && !Naming.excepts(name))
        .toList();
  }

  private static String cut(String name) {
    return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }

  private static String joined(List<String> names) {
    StringBuilder joined = new StringBuilder();
    for (String name : names) {
      if (joined.length() > LONGEST) {
        break;
      }
      joined.append(joined.isEmpty() ? "" : " ").append(name);
    }
    return joined.toString();
  }
}
