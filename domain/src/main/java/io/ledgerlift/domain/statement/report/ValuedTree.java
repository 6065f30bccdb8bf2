package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.ArtifactTree;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.statement.Amount;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.TableValues;
import io.ledgerlift.domain.statement.TableValues.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Artifacts as trees for whoever uses them: cells say what their text means, where that is sure.
 */
public final class ValuedTree {

  private ValuedTree() {}

  /**
   * What {@link ArtifactTree#write} writes, with a {@code value} in each cell that has one, and
   * {@code issues}: what of a table should be looked at. Its sums are none of that.
   */
  public static Map<String, @Nullable Object> write(Artifact artifact) {
    if (!(artifact instanceof Table table)) {
      return ArtifactTree.write(artifact);
    }
    TableValues values = new TableValues(table);
    return ArtifactTree.write(
        table,
        cells(table, values),
        TableIssues.of(table, values).stream().map(ValuedTree::issue).toList());
  }

  private static List<Map<String, @Nullable Object>> cells(Table table, TableValues values) {
    List<Map<String, @Nullable Object>> cells = new ArrayList<>();
    for (Cell cell : table.cells()) {
      Map<String, @Nullable Object> tree = ArtifactTree.cell(cell);
      values.of(cell).ifPresent(value -> tree.put("value", value(value)));
      cells.add(tree);
    }
    return cells;
  }

  private static Map<String, @Nullable Object> issue(Issue issue) {
    Place place = issue.place();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("code", issue.code().code());
    tree.put("row", place == null ? null : place.row());
    tree.put("column", place == null ? null : place.column());
    tree.put("text", issue.text());
    return tree;
  }

  private static Map<String, @Nullable Object> value(Value value) {
    Amount amount = value.amount();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("amount", amount.number() == null ? null : amount.number().toPlainString());
    tree.put("scale", value.scale());
    tree.put("currency", amount.currency());
    tree.put("kind", amount.kind().code());
    if (!amount.marks().isEmpty()) {
      tree.put("marks", amount.marks());
    }
    return tree;
  }
}
