package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at an issue, and it is right as it is: the table stays the same.
 *
 * @param row null where the issue concerns the whole table, and so is the column
 * @param text what the issue is about, as it was shown
 */
public record AcceptIssue(String code, @Nullable Integer row, @Nullable Integer column, String text)
    implements Edit {

  private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

  public AcceptIssue {
    if (!CODE.matcher(code).matches()) {
      throw new InvalidValue("unknown_issue", "An issue is named by its code.");
    }
  }

  @Override
  public Table on(Table table, String by) {
    if (row != null && column != null) {
      Cells.requireInside(table, row, column);
    }
    return table;
  }

  @Override
  public Map<String, @Nullable Object> seen(Table table) {
    Map<String, @Nullable Object> seen = new LinkedHashMap<>();
    seen.put("issue", code);
    seen.put(
        "text",
        row == null || column == null
            ? null
            : Cells.at(table, row, column).map(Cell::text).orElse(null));
    return seen;
  }
}
