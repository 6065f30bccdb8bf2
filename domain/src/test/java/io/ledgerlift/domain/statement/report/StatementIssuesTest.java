package io.ledgerlift.domain.statement.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.TableNote;
import io.ledgerlift.domain.statement.Tables;
import io.ledgerlift.domain.statement.report.Issue.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementIssuesTest {

  private static Table flows(String head, String printed) {
    return Tables.table(
        List.of("", head, "Change"),
        List.of("Operating activities"),
        List.of("Net cash from operating activities", printed, "10"),
        List.of("Net cash used in investing activities", "(800)", "20"),
        List.of("Net cash used in financing activities", "(900)", "30"),
        List.of("Cash at the end of the year", "2,438", "40"));
  }

  @Test
  void a_scale_that_is_not_told_is_told_to_be_guessed() {
    assertThat(codes(flows("Year ended 31 December 2023", "2,000")))
        .containsExactly(Code.GUESSED_SCALE);
    assertThat(codes(flows("Year ended 31 December 2023 (in millions)", "2,000"))).isEmpty();
    assertThat(codes(units("(in thousands)", flows("Year ended 31 December 2023", "2,000"))))
        .isEmpty();
  }

  @Test
  void cents_are_printed_of_whole_amounts() {
    assertThat(codes(flows("Year ended 31 December 2023", "2,000.25"))).isEmpty();
  }

  @Test
  void a_column_without_a_time_is_told_and_one_that_compares_is_not() {
    assertThat(codes(units("(in thousands)", flows("Amount", "2,000"))))
        .containsExactly(Code.COLUMN_WITHOUT_PERIOD);
  }

  @Test
  void a_figure_that_is_not_understood_is_told_with_its_place() {
    Table table = Tables.table(List.of("", "2023"), List.of("Cash", "12 34"));

    assertThat(StatementIssues.of(Statement.of(List.of(table))))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.code()).isEqualTo(Code.UNREAD_FIGURE);
              assertThat(issue.text()).isEqualTo("12 34");
            });
  }

  private static List<Code> codes(Table table) {
    return StatementIssues.of(Statement.of(List.of(table))).stream().map(Issue::code).toList();
  }

  private static Table units(String text, Table table) {
    return table.noted(List.of(new TableNote(TableNote.Kind.UNITS, 0, text)));
  }
}
