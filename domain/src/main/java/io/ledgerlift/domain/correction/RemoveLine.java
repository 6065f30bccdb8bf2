package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two rows or columns are one: the line between them goes.
 *
 * @param index of the second one, counted from 0
 */
public record RemoveLine(Axis axis, int index) implements Edit {

  public RemoveLine {
    if (index < 1) {
      throw new InvalidValue(
          "invalid_line", "Lines are counted from 1: the first has none before.");
    }
  }

  @Override
  public Table on(Table table, String by) {
    requireLine(table);
    List<Cell> moved = new ArrayList<>();
    List<Cell> left = new ArrayList<>(table.cells());
    for (Cell cell : table.cells()) {
      if (axis.last(cell) == index - 1) {
        List<Cell> partners = touching(table, cell);
        left.removeAll(partners);
        left.remove(cell);
        moved.add(one(cell, partners, by));
      }
    }
    left.forEach(cell -> moved.add(closer(cell)));
    int headRows = table.headerRows();
    boolean inHead = axis == Axis.ROW && index < headRows;
    Table less = axis.sized(table, axis.count(table) - 1, Cells.ordered(moved));
    return inHead ? less.headed(headRows - 1, less.cells()) : less;
  }

  /** The cells right behind the line, beside this one. */
  private List<Cell> touching(Table table, Cell cell) {
    return table.cells().stream()
        .filter(other -> axis.first(other) == index)
        .filter(
            other ->
                axis.across(other) <= axis.lastAcross(cell)
                    && axis.lastAcross(other) >= axis.across(cell))
        .toList();
  }

  private Cell one(Cell cell, List<Cell> partners, String by) {
    if (partners.isEmpty()) {
      return cell;
    }
    Cell other = partners.get(0);
    boolean alike =
        partners.size() == 1
            && axis.across(other) == axis.across(cell)
            && axis.lastAcross(other) == axis.lastAcross(cell);
    if (!alike) {
      throw new DoesNotFit(
          "The cell \""
              + cell.text()
              + "\" stands beside cells of another size; split them first.");
    }
    Cell joined = Cells.joined(List.of(cell, other), by);
    return axis.at(joined, axis.first(cell), axis.last(other) - 1);
  }

  private Cell closer(Cell cell) {
    int first = axis.first(cell) >= index ? axis.first(cell) - 1 : axis.first(cell);
    int last = axis.last(cell) >= index ? axis.last(cell) - 1 : axis.last(cell);
    return axis.at(cell, first, last);
  }

  private void requireLine(Table table) {
    if (index >= axis.count(table)) {
      throw new DoesNotFit("There is no such line in the table.");
    }
  }

  /** What stands on both sides of the line. */
  @Override
  public Map<String, @Nullable Object> seen(Table table) {
    requireLine(table);
    return between(table, index);
  }

  @Override
  public Map<String, @Nullable Object> made(Table table) {
    return between(table, index - 1);
  }

  private Map<String, @Nullable Object> between(Table table, int last) {
    return Map.of(
        axis == Axis.ROW ? "rows" : "columns",
        axis.count(table),
        "cells",
        table.cells().stream()
            .filter(cell -> axis.last(cell) >= index - 1 && axis.first(cell) <= last)
            .map(Cells::seen)
            .toList());
  }
}
