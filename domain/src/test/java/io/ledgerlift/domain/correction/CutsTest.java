package io.ledgerlift.domain.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables whose words are parted anew, with the words of a page at hand. */
class CutsTest {

  /** Left edge of column, and of the word in it. */
  private static final double[] LEFT = {100, 200, 300};

  private static final double WIDE = 40;
  private static final double HIGH = 10;
  private static final double LINE = 20;

  private static final List<List<String>> PRINTED =
      List.of(
          List.of("Item", "2023", "2022"),
          List.of("Goods", "1,200", "1,100"),
          List.of("Services", "750", "640"),
          List.of("Total", "1,950", "1,740"),
          List.of("Tax", "390", "348"));

  private final List<PrintedWord> words = words(PRINTED);

  @Test
  void one_more_line_parts_two_columns_that_were_read_as_one() {
    Table merged = read(4, List.of(0), List.of(1, 2));

    Table parted = cut(merged, new Cut.AddLine(Axis.COLUMN, 270));

    assertThat(texts(parted))
        .containsExactly(
            "Item|2023|2022", "Goods|1,200|1,100", "Services|750|640", "Total|1,950|1,740");
    assertThat(parted.columnCount()).isEqualTo(3);
    assertThat(box(parted, 1, 2)).isEqualTo(place(1, 2));
  }

  @Test
  void a_line_between_rows_parts_them() {
    Table merged = rows(read(3, List.of(0), List.of(1), List.of(2)), 1);

    Table parted = cut(merged, new Cut.AddLine(Axis.ROW, 100 + 1.8 * LINE));

    assertThat(texts(parted))
        .containsExactly("Item|2023|2022", "Goods|1,200|1,100", "Services|750|640");
  }

  @Test
  void a_head_over_both_sides_of_a_new_line_names_both() {
    Table merged = read(4, List.of(0), List.of(1, 2));
    Cell wide =
        new Cell(
            0,
            1,
            1,
            1,
            "Years",
            new BoundingBox(250, 100, 60, HIGH),
            Confidence.CERTAIN,
            Cell.Role.HEADER);
    Table headed = Cells.with(Cells.without(merged, Cells.required(merged, 0, 1)), wide);

    Table parted = cut(headed, new Cut.AddLine(Axis.COLUMN, 270));

    assertThat(Cells.required(parted, 0, 2).columnSpan()).isEqualTo(2);
    assertThat(Cells.required(parted, 1, 2).text()).isEqualTo("1,100");
  }

  @Test
  void a_line_that_is_moved_takes_words_along() {
    Table merged = read(4, List.of(0, 1), List.of(2));

    Table moved = cut(merged, new Cut.MoveLine(Axis.COLUMN, 1, 160));

    assertThat(texts(moved))
        .containsExactly(
            "Item|2023 2022", "Goods|1,200 1,100", "Services|750 640", "Total|1,950 1,740");
  }

  @Test
  void a_cell_over_several_columns_is_parted_into_them() {
    Table whole = read(4, List.of(0), List.of(1), List.of(2));
    Table merged = new MergeCells(1, 1, 2, 2).on(whole, "Ada");

    Table parted = cut(merged, new Cut.SplitCell(1, 2));

    assertThat(texts(parted)).isEqualTo(texts(whole));
    assertThatExceptionOfType(DoesNotFit.class)
        .isThrownBy(() -> cut(whole, new Cut.SplitCell(1, 1)));
  }

  @Test
  void a_larger_box_takes_in_the_lines_that_were_left_out() {
    Table low = read(4, List.of(0), List.of(1), List.of(2));

    Table redrawn = cut(low, new Cut.Redraw(new BoundingBox(90, 95, 260, 100)));

    assertThat(texts(redrawn))
        .containsExactly(
            "Item|2023|2022",
            "Goods|1,200|1,100",
            "Services|750|640",
            "Total|1,950|1,740",
            "Tax|390|348");
    assertThat(redrawn.box()).isEqualTo(new BoundingBox(90, 95, 260, 100));
    assertThat(Cells.required(redrawn, 4, 1).role()).isEqualTo(Cell.Role.VALUE);
  }

  @Test
  void a_smaller_box_lets_lines_go() {
    Table whole = read(5, List.of(0), List.of(1), List.of(2));

    Table redrawn = cut(whole, new Cut.Redraw(new BoundingBox(90, 95, 260, 70)));

    assertThat(texts(redrawn)).hasSize(4).last().isEqualTo("Total|1,950|1,740");
    assertThatExceptionOfType(DoesNotFit.class)
        .isThrownBy(() -> cut(whole, new Cut.Redraw(new BoundingBox(400, 400, 10, 10))));
  }

  @Test
  void a_line_above_the_head_is_a_line_of_the_head() {
    Table body = read(3, List.of(0), List.of(1), List.of(2));
    Table cropped = cut(body, new Cut.Redraw(new BoundingBox(90, 115, 260, 60)));
    Table headless = new SetHead(1).on(cropped, "Ada");

    Table redrawn = cut(headless, new Cut.Redraw(new BoundingBox(90, 95, 260, 60)));

    assertThat(texts(redrawn)).first().isEqualTo("Item|2023|2022");
    assertThat(redrawn.headerRows()).isEqualTo(2);
  }

  @Test
  void a_text_that_a_person_wrote_goes_to_one_side_whole() {
    Table merged = new SetText(1, 1, "about 1,200").on(read(4, List.of(0), List.of(1, 2)), "Ada");

    Table parted = cut(merged, new Cut.AddLine(Axis.COLUMN, 290));

    assertThat(texts(parted)).contains("Goods|about 1,200|");
    assertThat(texts(parted)).contains("Services|750|640");
  }

  @Test
  void lines_stand_on_the_page_and_boxes_have_an_area() {
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Cut.AddLine(Axis.ROW, -1));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new Cut.AddLine(Axis.ROW, Double.NaN));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new Cut.MoveLine(Axis.ROW, 0, 10));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new Cut.Redraw(new BoundingBox(1, 1, 0, 5)));
    assertThatExceptionOfType(DoesNotFit.class)
        .isThrownBy(
            () -> cut(read(4, List.of(0), List.of(1)), new Cut.MoveLine(Axis.COLUMN, 2, 10)));
  }

  /** Whatever is asked for, words are neither lost nor doubled. */
  @Test
  void no_cut_loses_a_word_or_says_one_twice() {
    Random dice = new Random(7);
    for (int i = 0; i < 300; i++) {
      Table table = read(5, List.of(0), List.of(1, 2));
      for (int step = 0; step < 4; step++) {
        table = tried(table, wish(dice, table));
      }
      assertThat(letters(table)).as("round %d", i).isEqualTo(letters(read(5, List.of(0, 1, 2))));
    }
  }

  private static Cut wish(Random dice, Table table) {
    Axis axis = dice.nextBoolean() ? Axis.ROW : Axis.COLUMN;
    double at = axis == Axis.ROW ? 90 + dice.nextInt(120) : 90 + dice.nextInt(280);
    return switch (dice.nextInt(4)) {
      case 0 -> new Cut.AddLine(axis, at);
      case 1 -> new Cut.MoveLine(axis, 1 + dice.nextInt(3), at);
      case 2 ->
          new Cut.SplitCell(dice.nextInt(table.rowCount()), dice.nextInt(table.columnCount()));
      default -> new Cut.Redraw(new BoundingBox(80, 80, 300, 150));
    };
  }

  private Table tried(Table table, Cut wish) {
    try {
      return cut(table, wish);
    } catch (DoesNotFit refused) {
      return table;
    }
  }

  private Table cut(Table table, Cut wish) {
    return wish.of(table, words, "Ada").on(table, "Ada");
  }

  /** So many lines of the page, in columns that hold these columns of the print. */
  @SafeVarargs
  private static Table read(int rows, List<Integer>... columns) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns.length; column++) {
        int line = row;
        cells.add(
            new Cell(
                row,
                column,
                1,
                1,
                columns[column].stream()
                    .map(printed -> PRINTED.get(line).get(printed))
                    .collect(Collectors.joining(" ")),
                BoundingBox.around(
                    columns[column].stream().map(printed -> place(line, printed)).toList()),
                Confidence.CERTAIN,
                Cells.role(1, row, column)));
      }
    }
    return new Table(
        new PageNumber(1),
        new BoundingBox(100, 100, 240, rows * LINE),
        new Engine("test", "1"),
        Confidence.CERTAIN,
        rows,
        columns.length,
        1,
        cells,
        List.of());
  }

  /** The same table with this row and the next as one. */
  private static Table rows(Table table, int row) {
    return new RemoveLine(Axis.ROW, row + 1).on(table, "Ada");
  }

  private static BoundingBox place(int row, int column) {
    return new BoundingBox(LEFT[column], 100 + row * LINE, WIDE, HIGH);
  }

  private static List<PrintedWord> words(List<List<String>> printed) {
    List<PrintedWord> words = new ArrayList<>();
    for (int row = 0; row < printed.size(); row++) {
      for (int column = 0; column < printed.get(row).size(); column++) {
        words.add(new PrintedWord(printed.get(row).get(column), place(row, column)));
      }
    }
    return words;
  }

  private static BoundingBox box(Table table, int row, int column) {
    BoundingBox box = Cells.required(table, row, column).box();
    return box == null ? place(9, 0) : box;
  }

  private static String letters(Table table) {
    return table.cells().stream()
        .flatMap(cell -> Arrays.stream(cell.text().split(" ")))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static List<String> texts(Table table) {
    return IntStream.range(0, table.rowCount())
        .mapToObj(
            row ->
                IntStream.range(0, table.columnCount())
                    .mapToObj(column -> Cells.at(table, row, column).map(Cell::text).orElse(""))
                    .collect(Collectors.joining("|")))
        .toList();
  }
}
