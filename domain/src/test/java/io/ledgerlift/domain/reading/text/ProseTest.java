package io.ledgerlift.domain.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.reading.Print;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {

  @Test
  void long_flush_lines_are_prose() {
    assertThat(
            proseLines(
                "The year began with a mild winter in most of",
                "the regions in which we sell, and so the sale",
                "of heating oil was low until the spring had"))
        .isEqualTo(3);
  }

  @Test
  void the_labels_of_a_table_are_no_prose() {
    assertThat(
            proseLines(
                "Net income of the group for the year    1,204",
                "Net income of all other shareholders      310",
                "Net income of those who own the group     894"))
        .isZero();
  }

  @Test
  void columns_of_values_and_short_lines_are_no_prose() {
    assertThat(proseLines("1 2 3 4 5 6 7 8 9", "1 2 3 4 5 6 7 8 9", "1 2 3 4 5 6 7 8 9")).isZero();
    assertThat(proseLines("Cash", "Debt", "Land")).isZero();
  }

  @Test
  void a_line_much_wider_than_the_run_ends_it() {
    List<TextLine> lines =
        TextLines.of(
            Print.page(
                    "some words in a narrow column beside",
                    "a table that take three or four lines",
                    "before the text goes on below of it,",
                    "a line that runs over the width of the whole page and so is not the column's")
                .words());

    Prose prose = Prose.in(lines);

    assertThat(prose.holds(lines.get(0).segments().get(0))).isTrue();
    assertThat(prose.holds(lines.get(3).segments().get(0))).isFalse();
  }

  private static long proseLines(String... lines) {
    List<TextLine> read = TextLines.of(Print.page(lines).words());
    Prose prose = Prose.in(read);
    return read.stream().filter(line -> line.segments().stream().anyMatch(prose::holds)).count();
  }
}
