package io.ledgerlift.domain.artifact;

import static io.ledgerlift.domain.artifact.TestArtifacts.ENGINE;
import static io.ledgerlift.domain.artifact.TestArtifacts.cell;
import static io.ledgerlift.domain.artifact.TestArtifacts.figure;
import static io.ledgerlift.domain.artifact.TestArtifacts.tableOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ledgerlift.domain.artifact.Artifact.Bitmap;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which artifacts cannot exist. */
class ArtifactTest {

  @Test
  void cells_may_touch_and_leave_places_empty() {
    assertThatCode(() -> tableOf(3, 3, cell(0, 0, 1, 3), cell(1, 0, 2, 1), cell(1, 2, 1, 1)))
        .doesNotThrowAnyException();
    assertThatCode(() -> tableOf(3, 3)).doesNotThrowAnyException();
    assertThatCode(() -> tableOf(2, 2, cell(0, 0, 2, 2))).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "a cell at {0},{1} spanning {2} x {3}")
  @CsvSource({"1, 1, 1, 1", "0, 0, 2, 2", "0, 1, 2, 1", "1, 0, 1, 2", "0, 0, 3, 3"})
  void cells_do_not_overlap(int row, int column, int rowSpan, int columnSpan) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tableOf(3, 3, cell(1, 1, 1, 1), cell(row, column, rowSpan, columnSpan)))
        .withMessageStartingWith("two cells in one place");
  }

  @ParameterizedTest(name = "a cell at {0},{1} spanning {2} x {3}")
  @CsvSource({"2, 0, 1, 1", "0, 3, 1, 1", "1, 0, 2, 1", "0, 2, 1, 2"})
  void cells_lie_inside_their_table(int row, int column, int rowSpan, int columnSpan) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tableOf(2, 3, cell(row, column, rowSpan, columnSpan)))
        .withMessageStartingWith("cell outside a table of 2 x 3");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 1, 1",
    "0, -1, 1, 1",
    "0, 0, 0, 1",
    "0, 0, 1, 0",
    "5, 0, 2147483647, 1",
    "0, 5, 1, 2147483647"
  })
  void cell_stands_somewhere_and_spans_something(int row, int column, int rowSpan, int colSpan) {
    assertThatIllegalArgumentException().isThrownBy(() -> cell(row, column, rowSpan, colSpan));
  }

  @Test
  void cell_knows_its_last_row_and_column() {
    assertThat(cell(2, 3, 4, 1).lastRow()).isEqualTo(5);
    assertThat(cell(2, 3, 4, 1).lastColumn()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "-1, 1", "2001, 2000", "2147483647, 2147483647"})
  void table_has_rows_and_columns_within_reason(int rows, int columns) {
    assertThatIllegalArgumentException().isThrownBy(() -> tableOf(rows, columns));
  }

  @Test
  void header_rows_are_rows_of_the_table() {
    assertThat(withHeaderRows(2).headerRows()).isEqualTo(2);
    assertThatIllegalArgumentException().isThrownBy(() -> withHeaderRows(3));
    assertThatIllegalArgumentException().isThrownBy(() -> withHeaderRows(-1));
  }

  @Test
  void block_of_text_says_something_in_some_order() {
    assertThatIllegalArgumentException().isThrownBy(() -> text(" ", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> text("a", -1));
  }

  @Test
  void picture_has_pixels() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Bitmap("image/png", 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bitmap("image/png", 1, 0));
  }

  @Test
  void painted_figure_is_the_same_figure() {
    Bitmap bitmap = new Bitmap("image/png", 2, 3);

    assertThat(figure().painted(bitmap).picture()).isEqualTo(bitmap);
    assertThat(figure().painted(bitmap).box()).isEqualTo(figure().box());
  }

  @ParameterizedTest
  @EnumSource
  void code_of_a_flag_is_read_back(QualityFlag.Code code) {
    assertThat(code.code()).isLowerCase();
    assertThat(QualityFlag.Code.parse(code.code())).isEqualTo(code);
  }

  @Test
  void flag_counts_from_one() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QualityFlag(QualityFlag.Code.HIDDEN_TEXT, null, 0));
  }

  private static Table withHeaderRows(int headerRows) {
    return new Table(
        null, null, ENGINE, Confidence.CERTAIN, 2, 1, headerRows, List.of(), List.of());
  }

  private static TextBlock text(String text, int order) {
    return new TextBlock(
        null, null, ENGINE, Confidence.CERTAIN, text, TextBlock.Role.PARAGRAPH, order);
  }
}
