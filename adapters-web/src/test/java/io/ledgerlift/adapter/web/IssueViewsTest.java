package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.page.PageNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class IssueViewsTest {

  private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

  @Test
  void a_failed_check_says_what_was_expected_and_what_would_mend_it() {
    IssueViews views = new IssueViews();
    views.add(
        found(
            List.of("", "2023", "2022"),
            List.of("Cash", "1,200", "1,100"),
            List.of("Receivables", "790", "640"),
            List.of("Total", "1,950", "1,740")));

    Map<String, ?> tree = views.tree(null);

    assertThat(tree.get("checks")).isEqualTo(Map.of("passed", 1, "failed", 1));
    assertThat(tree.get("issues"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("code", "failed_check")
        .containsEntry("artifact_id", ID.toString())
        .containsEntry("page", 4)
        .containsEntry("row", 3)
        .containsEntry("column", 1)
        .containsEntry("text", "1,950")
        .containsEntry(
            "check",
            Map.of(
                "expected",
                "1990",
                "printed",
                "1950",
                "difference",
                "-40",
                "parts",
                List.of(
                    Map.of("row", 1, "column", 1, "added", true),
                    Map.of("row", 2, "column", 1, "added", true)),
                "hints",
                List.of(
                    Map.of("row", 3, "column", 1, "instead", "1990"),
                    Map.of("row", 2, "column", 1, "instead", "750"))));
  }

  @Test
  void a_figure_that_is_not_understood_is_told() {
    IssueViews views = new IssueViews();
    views.add(found(List.of("", "2023"), List.of("Cash", "12 34")));

    assertThat(views.tree("next").toString())
        .contains("code=unread_figure", "text=12 34", "next_cursor=next");
  }

  @SafeVarargs
  private static Found found(List<String>... rows) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].size(); column++) {
        Cell.Role body = column == 0 ? Cell.Role.LABEL : Cell.Role.VALUE;
        Cell.Role role = row == 0 ? Cell.Role.HEADER : body;
        cells.add(
            new Cell(row, column, 1, 1, rows[row].get(column), null, Confidence.CERTAIN, role));
      }
    }
    Table table =
        new Table(
            new PageNumber(4),
            null,
            new Engine("test", "1"),
            Confidence.CERTAIN,
            rows.length,
            rows[0].size(),
            1,
            cells,
            List.of());
    return new Found(ID, 0, table, null);
  }
}
