package io.ledgerlift.domain.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.ArtifactTree;
import io.ledgerlift.domain.artifact.Branch;
import io.ledgerlift.domain.artifact.ByHand;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.statement.Check.Verdict;
import io.ledgerlift.domain.statement.TableValues;
import io.ledgerlift.domain.statement.TableValues.Value;
import io.ledgerlift.domain.statement.report.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each edit makes of a table. */
class EditsTest {

  private final Table table =
      table(
          List.of("", "2023", "2022"),
          List.of("Goods", "1,200", "1,100"),
          List.of("Services", "750", "640"),
          List.of("Total", "1,950", "1,740"));

  @Test
  void a_text_is_changed_and_what_was_read_stays_with_the_cell() {
    Table once = new SetText(1, 1, " 1,250 ").on(table, "Ada");
    Table twice = new SetText(1, 1, "1,205").on(once, "Ben");

    assertThat(at(once, 1, 1).text()).isEqualTo("1,250");
    assertThat(at(once, 1, 1).byHand()).isEqualTo(new ByHand("Ada", "1,200", false));
    assertThat(at(once, 1, 1).box()).isEqualTo(at(table, 1, 1).box());
    assertThat(at(twice, 1, 1).byHand()).isEqualTo(new ByHand("Ben", "1,200", false));
    assertThat(at(twice, 1, 2)).isEqualTo(at(table, 1, 2));
  }

  @Test
  void a_text_can_be_taken_away_and_put_where_none_was() {
    Table less = new SetText(2, 2, "").on(table, "Ada");
    Table again = new SetText(2, 2, "641").on(less, "Ada");

    assertThat(Cells.at(less, 2, 2)).isEmpty();
    assertThat(new SetText(2, 2, "").seen(less)).containsEntry("text", null);
    assertThat(at(again, 2, 2).text()).isEqualTo("641");
    assertThat(at(again, 2, 2).role()).isEqualTo(Cell.Role.VALUE);
    assertThat(at(again, 2, 2).byHand()).isEqualTo(new ByHand("Ada", null, false));
  }

  @Test
  void a_text_has_a_place_and_is_plain() {
    assertThatExceptionOfType(DoesNotFit.class)
        .isThrownBy(() -> new SetText(4, 0, "x").on(table, "Ada"));
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new SetText(1, 1, "a\u0007"));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new SetText(1, 1, "x".repeat(2_001)));
  }

  @Test
  void a_turned_sign_turns_the_figure_and_its_sums_and_not_the_text() {
    Table turned = new TurnSign(2, 1).on(table, "Ada");
    Table back = new TurnSign(2, 1).on(turned, "Ben");

    assertThat(at(turned, 2, 1).text()).isEqualTo("750");
    assertThat(amount(turned, 2, 1)).isEqualByComparingTo("-750");
    assertThat(Statement.of(List.of(turned)).checks())
        .anyMatch(check -> check.verdict() != Verdict.PASSED);
    assertThat(amount(back, 2, 1)).isEqualByComparingTo("750");
  }

  @Test
  void heads_get_deeper_and_shallower() {
    Table two = new SetHead(2).on(table, "Ada");
    Table none = new SetHead(0).on(table, "Ada");

    assertThat(two.headerRows()).isEqualTo(2);
    assertThat(at(two, 1, 0).role()).isEqualTo(Cell.Role.HEADER);
    assertThat(at(none, 0, 1).role()).isEqualTo(Cell.Role.VALUE);
    assertThat(at(new SetHead(1).on(two, "Ada"), 1, 0).role()).isEqualTo(Cell.Role.LABEL);
    assertThatExceptionOfType(DoesNotFit.class).isThrownBy(() -> new SetHead(5).on(table, "Ada"));
  }

  @Test
  void scale_and_currency_that_a_person_tells_hold_for_all_figures() {
    Table told =
        new SetCurrency("EUR").on(new SetScale(new BigDecimal("1000")).on(table, "Ada"), "Ada");

    Value value = new TableValues(told).of(at(told, 1, 1)).orElseThrow();
    assertThat(value.scale()).isEqualByComparingTo("1000");
    assertThat(value.amount().currency()).isEqualTo("EUR");
    Table printed = new SetScale(null).on(told, "Ada");
    assertThat(new TableValues(printed).of(at(printed, 1, 1)).orElseThrow().scale())
        .isEqualByComparingTo("1");
  }

  @Test
  void scales_are_powers_of_ten_and_currencies_have_three_letters() {
    for (String wrong : List.of("0", "-1000", "1001", "0.1", "10000000000000")) {
      assertThatExceptionOfType(InvalidValue.class)
          .as(wrong)
          .isThrownBy(() -> new SetScale(new BigDecimal(wrong)));
    }
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new SetCurrency("euro"));
    assertThat(new SetScale(new BigDecimal("1E+3")).scale()).isEqualByComparingTo("1000");
  }

  @Test
  void merged_cells_are_one_with_all_their_words() {
    Table merged = new MergeCells(0, 1, 1, 2).on(table, "Ada");

    Cell one = at(merged, 0, 1);
    assertThat(one.text()).isEqualTo("2023 2022");
    assertThat(one.columnSpan()).isEqualTo(2);
    assertThat(one.box())
        .isEqualTo(BoundingBox.around(List.of(boxes(at(table, 0, 1)), boxes(at(table, 0, 2)))));
    assertThat(merged.cells()).hasSize(table.cells().size() - 1);
    assertThatExceptionOfType(DoesNotFit.class)
        .as("half of a cell")
        .isThrownBy(() -> new MergeCells(0, 2, 2, 1).on(merged, "Ada"));
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new MergeCells(0, 0, 1, 1));
  }

  @Test
  void without_a_line_two_columns_are_one() {
    Table narrow = new RemoveLine(Axis.COLUMN, 2).on(table, "Ada");

    assertThat(texts(narrow))
        .containsExactly(
            "|2023 2022", "Goods|1,200 1,100", "Services|750 640", "Total|1,950 1,740");
    assertThat(narrow.columnCount()).isEqualTo(2);
  }

  @Test
  void without_a_line_two_rows_are_one_and_those_below_move_up() {
    Table low = new RemoveLine(Axis.ROW, 1).on(table, "Ada");

    assertThat(texts(low))
        .containsExactly("Goods|2023 1,200|2022 1,100", "Services|750|640", "Total|1,950|1,740");
    assertThat(low.headerRows()).isEqualTo(1);
    assertThat(new RemoveLine(Axis.ROW, 1).made(low)).containsEntry("rows", 3);
  }

  @Test
  void a_line_inside_a_wide_cell_goes_and_the_cell_gets_narrower() {
    Table wide = new MergeCells(0, 1, 1, 2).on(table, "Ada");

    Table narrow = new RemoveLine(Axis.COLUMN, 2).on(wide, "Ada");

    assertThat(at(narrow, 0, 1).columnSpan()).isEqualTo(1);
    assertThat(at(narrow, 1, 1).text()).isEqualTo("1,200 1,100");
  }

  @Test
  void cells_of_unlike_size_are_not_thrown_together() {
    Table high = new MergeCells(1, 1, 2, 1).on(table, "Ada");

    assertThatExceptionOfType(DoesNotFit.class)
        .isThrownBy(() -> new RemoveLine(Axis.COLUMN, 2).on(high, "Ada"))
        .withMessageContaining("split");
    assertThatExceptionOfType(DoesNotFit.class)
        .isThrownBy(() -> new RemoveLine(Axis.COLUMN, 3).on(table, "Ada"));
  }

  @Test
  void parts_are_joined_by_hand_and_parted_again() {
    Table second = new JoinTable(new PageNumber(1), 1).on(table, "Ada");

    assertThat(second.continues()).isNotNull();
    assertThat(new PartTable().on(second, "Ada").continues()).isNull();
    assertThatExceptionOfType(DoesNotFit.class).isThrownBy(() -> new PartTable().on(table, "Ada"));
  }

  @Test
  void an_accepted_issue_changes_nothing() {
    assertThat(new AcceptIssue("failed_check", 3, 1, "1,950").on(table, "Ada")).isEqualTo(table);
  }

  @Test
  void a_table_that_was_cut_anew_has_just_those_cells() {
    List<Cell> cells = List.of(at(table, 1, 0), at(table, 1, 1).at(1, 1, 1, 2));

    Table cut = new Recut(Recut.How.SPLIT_CELL, table.box(), 4, 3, 0, cells).on(table, "Ada");

    assertThat(cut.cells()).isEqualTo(cells);
    assertThat(cut.headerRows()).isZero();
  }

  @Test
  void every_edit_has_a_name_and_comes_back_from_its_tree() {
    List<Edit> edits =
        List.of(
            new SetText(1, 1, "x"),
            new TurnSign(1, 1),
            new SetHead(2),
            new SetScale(new BigDecimal("1000")),
            new SetCurrency(null),
            new MergeCells(1, 1, 2, 1),
            new RemoveLine(Axis.ROW, 1),
            new JoinTable(new PageNumber(2), 0),
            new PartTable(),
            new AcceptIssue("low_confidence", null, null, ""),
            new Recut(Recut.How.MOVE_LINE, table.box(), 4, 3, 1, table.cells()));

    assertThat(edits)
        .allSatisfy(
            edit ->
                assertThat(EditTree.read(EditTree.kind(edit), new Branch(EditTree.write(edit))))
                    .isEqualTo(edit));
    assertThat(edits.stream().map(EditTree::kind))
        .containsExactly(
            "set_text",
            "turn_sign",
            "set_head",
            "set_scale",
            "set_currency",
            "merge_cells",
            "remove_line",
            "join_table",
            "part_table",
            "accept_issue",
            "move_line");
  }

  @Test
  void what_was_done_by_hand_is_told_in_the_tree_of_the_table_and_read_back() {
    Table mended =
        new SetScale(new BigDecimal("1000"))
            .on(new TurnSign(2, 1).on(new SetText(1, 1, "1,250").on(table, "Ada"), "Ben"), "Ben");

    assertThat(ArtifactTree.read(ArtifactTree.write(mended))).isEqualTo(mended);
  }

  private static BigDecimal amount(Table of, int row, int column) {
    BigDecimal number = new TableValues(of).of(at(of, row, column)).orElseThrow().amount().number();
    return number == null ? BigDecimal.ZERO : number;
  }

  private static BoundingBox boxes(Cell cell) {
    BoundingBox box = cell.box();
    return box == null ? new BoundingBox(0, 0, 0, 0) : box;
  }

  private static Cell at(Table of, int row, int column) {
    return Cells.at(of, row, column).orElseThrow();
  }

  private static List<String> texts(Table of) {
    return IntStream.range(0, of.rowCount())
        .mapToObj(
            row ->
                IntStream.range(0, of.columnCount())
                    .mapToObj(column -> Cells.at(of, row, column).map(Cell::text).orElse(""))
                    .collect(Collectors.joining("|")))
        .toList();
  }

  /** The first row is the head; each cell has a box of its own. */
  @SafeVarargs
  static Table table(List<String>... rows) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].size(); column++) {
        if (!rows[row].get(column).isEmpty()) {
          cells.add(
              new Cell(
                  row,
                  column,
                  1,
                  1,
                  rows[row].get(column),
                  new BoundingBox(100 + 60 * column, 100 + 12 * row, 50, 10),
                  Confidence.CERTAIN,
                  Cells.role(1, row, column)));
        }
      }
    }
    return new Table(
        new PageNumber(2),
        new BoundingBox(100, 100, 170, 46),
        new Engine("test", "1"),
        Confidence.CERTAIN,
        rows.length,
        rows[0].size(),
        1,
        cells,
        List.of());
  }
}
