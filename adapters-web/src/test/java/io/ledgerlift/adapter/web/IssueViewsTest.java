package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.statement.report.ReadingReview;
import io.ledgerlift.domain.statement.report.Statement;
import io.ledgerlift.domain.statement.report.Understood;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class IssueViewsTest {

  private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

  @Test
  void a_failed_check_says_what_was_expected_and_what_would_mend_it() {
    IssueViews views = new IssueViews(Map.of());
    views.add(
        understood(
            List.of("", "North", "South"),
            List.of("Cash", "1,200", "1,100"),
            List.of("Receivables", "790", "640"),
            List.of("Total", "1,950", "1,740")));

    Map<String, ?> tree = views.tree(null);

    assertThat(tree.get("checks")).isEqualTo(Map.of("passed", 1, "failed", 1, "not_provable", 0));
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
        .extractingByKey("check")
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("verdict", "failed")
        .containsEntry("expected", "1990")
        .containsEntry("printed", "1950")
        .containsEntry("difference", "-40")
        .containsEntry("total", place(3, Map.of()))
        .containsEntry(
            "parts", List.of(place(1, Map.of("added", true)), place(2, Map.of("added", true))))
        .containsEntry(
            "hints",
            List.of(place(3, Map.of("instead", "1990")), place(2, Map.of("instead", "750"))));
  }

  @Test
  void sides_of_a_balance_sheet_that_differ_are_told() {
    ReadingReview<Found> review = new ReadingReview<>(Found::artifact, statement -> {});
    review.add(
        found(
            List.of("", "31 December 2023"),
            List.of("Current assets", ""),
            List.of("Inventories", "4,712"),
            List.of("Total assets", "6,943"),
            List.of("Accounts payable", "1,950"),
            List.of("Retained earnings", "5,000"),
            List.of("Total liabilities and equity", "6,950")));
    IssueViews views = new IssueViews(Map.of());

    views.add(review.end());

    assertThat(views.tree(null).toString())
        .contains("code=failed_tie", "rule=balance", "difference=7", "row=6, column=1");
  }

  private static Map<String, Object> place(int row, Map<String, Object> more) {
    Map<String, Object> place = new HashMap<>(more);
    place.putAll(Map.of("artifact_id", ID.toString(), "page", 4, "row", row, "column", 1));
    return place;
  }

  @Test
  void a_figure_that_is_not_understood_is_told() {
    IssueViews views = new IssueViews(Map.of());
    views.add(understood(List.of("", "2023"), List.of("Cash", "12 34")));

    assertThat(views.tree("next").toString())
        .contains("code=unread_figure", "text=12 34", "next_cursor=next");
  }

  @SafeVarargs
  private static Understood<Found> understood(List<String>... rows) {
    Found found = found(rows);
    return new Understood<>(List.of(found), Statement.of(List.of((Table) found.artifact())));
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
