package io.ledgerlift.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.TableNote;
import io.ledgerlift.domain.statement.TableValues.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1,234 | 1234",
        "$ (12) | -12",
        "($12) | -12",
        "$(12) | -12",
        "(9 ) | -9",
        "(1.5)% | -1.5",
        "(1.5%) | -1.5",
        "(9) % | -9",
        "-4.1 | -4.1",
        "\u221212 | -12",
        "\u2212 12 | -12",
        "\u201312 | -12",
        "EUR (1) | -1",
        "12\u2013 | -12",
        "-$12 | -12",
        "$-12 | -12",
        "12.50- | -12.50",
        "1,234.50 DR | -1234.50",
        "1,234.50 CR | 1234.50",
        "12,34,567 | 1234567",
        "1 234 567 | 1234567",
        "1\u202f234 | 1234",
        "1\u2019234.50 | 1234.50",
        ".25 | 0.25",
        "1,234\u00b2 | 1234",
        "1,234 (1) | 1234",
        "1,234* | 1234",
        "(873)(a) | -873",
        "1,234a | 1234",
        "564 4 | 564",
        "USD 1,234 | 1234",
        "1,234 EUR | 1234",
        "+5 | 5",
        "(1) | -1",
        "0.00 | 0.00"
      })
  void a_number_keeps_its_sign_and_its_decimals(String text, BigDecimal number) {
    assertThat(number(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234,56 | 1234.56",
        "1.234.567 | 1234567",
        "12,5 | 12.5",
        "12,5 % | 12.5",
        "1 234,5 | 1234.5",
        "-1.234,50 | -1234.50",
        "1.234,50- | -1234.50"
      })
  void numbers_with_a_comma_before_their_decimals(String text, BigDecimal number) {
    assertThat(number(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n.m.",
        "N/A",
        "10-K",
        "30-89",
        "Level 2",
        "1,23,4",
        "1,2345,6",
        "-(12)",
        "\u2014 (12)",
        "\u2014 5",
        "\u20145",
        "\u2013 12",
        "- 12",
        "1,234 \u2014",
        "1,234 -",
        "1,234\u2014",
        "(12",
        "12 34",
        "120 (45)",
        "[12]",
        "$ \u20ac 5",
        "5 % %",
        "<1",
        "12:30",
        "about 5",
        "1.2 km"
      })
  void what_is_not_sure_stays_a_text(String text) {
    assertThat(value(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u2014",
        "\u2013",
        "-",
        "--",
        "$ \u2014",
        "\u2014 %",
        "(\u2014)",
        "nil",
        "\u2014\u00b9"
      })
  void a_dash_is_nothing(String text) {
    Amount amount = value(text).orElseThrow().amount();

    assertThat(amount.kind()).isEqualTo(Amount.Kind.NIL);
    assertThat(amount.number()).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/12/2023",
        "31.12.23",
        "2023-12-31",
        "Dec 31, 2023",
        "31 December 2023",
        "Mar 2024"
      })
  void a_date_is_no_amount(String text) {
    assertThat(value(text).orElseThrow().amount().kind()).isEqualTo(Amount.Kind.DATE);
  }

  @Test
  void the_numbers_of_a_column_tell_its_decimal_mark() {
    Table german =
        Tables.table(List.of("Item", "2023"), List.of("Cash", "1.234"), List.of("Debt", "12,5"));
    Table english =
        Tables.table(List.of("Item", "2023"), List.of("Cash", "1.234"), List.of("Debt", "12.5"));

    assertThat(number(german, 1, 1)).isEqualTo("1234");
    assertThat(number(english, 1, 1)).isEqualTo("1.234");
  }

  @Test
  void the_other_columns_tell_where_a_column_does_not() {
    Table table =
        Tables.table(
            List.of("Item", "2023", "Share"),
            List.of("Cash", "1.234", "12,5 %"),
            List.of("Debt", "2.000", "87,5 %"));

    assertThat(number(table, 1, 1)).isEqualTo("1234");
  }

  @Test
  void a_column_that_is_written_both_ways_is_not_read() {
    Table table =
        Tables.table(
            List.of("Item", "2023"), List.of("Cash", "1.234,50"), List.of("Debt", "1,234.50"));

    assertThat(values(table, 1, 1)).isEmpty();
    assertThat(values(table, 2, 1)).isEmpty();
  }

  @Test
  void scale_and_currency_come_from_the_units_and_per_share_is_left_out() {
    Table table =
        noted(
            "(in millions of euros, except per share amounts)",
            List.of("", "2023"),
            List.of("Revenue", "1,234"),
            List.of("Margin", "12.5 %"),
            List.of("Earnings per share", "1.25"));

    assertThat(values(table, 1, 1).orElseThrow().scale()).isEqualByComparingTo("1000000");
    assertThat(values(table, 1, 1).orElseThrow().amount().currency()).isEqualTo("EUR");
    assertThat(values(table, 2, 1).orElseThrow().scale()).isEqualByComparingTo("1");
    assertThat(values(table, 3, 1).orElseThrow().scale()).isEqualByComparingTo("1");
    assertThat(values(table, 3, 1).orElseThrow().amount().currency()).isEqualTo("EUR");
  }

  @Test
  void a_head_over_a_column_is_nearer_than_the_caption() {
    Table table =
        noted(
            "$ in thousands",
            List.of("", "2023", "2023 (\u20ac million)"),
            List.of("Revenue", "1,234", "1.1"));

    assertThat(values(table, 1, 1).orElseThrow().scale()).isEqualByComparingTo("1000");
    assertThat(values(table, 1, 1).orElseThrow().amount().currency()).isEqualTo("$");
    assertThat(values(table, 1, 2).orElseThrow().scale()).isEqualByComparingTo("1000000");
    assertThat(values(table, 1, 2).orElseThrow().amount().currency()).isEqualTo("EUR");
  }

  @Test
  void words_behind_a_number_multiply_it() {
    assertThat(value("$1.2 billion").orElseThrow().amount().magnitude())
        .isEqualByComparingTo("1000000000");
    assertThat(number("$1.2 billion")).isEqualTo("1.2");
  }

  @Test
  void years_and_references_are_no_amounts() {
    Table table =
        Tables.table(
            List.of("Loan", "Note", "Maturity", "Amount"),
            List.of("A", "12", "2026", "2,030"),
            List.of("B", "(3)", "2028", "1,500"));

    assertThat(values(table, 1, 1)).isEmpty();
    assertThat(values(table, 1, 2).orElseThrow().amount().kind()).isEqualTo(Amount.Kind.DATE);
    assertThat(number(table, 1, 3)).isEqualTo("2030");
  }

  @Test
  void numbers_of_pages_are_no_amounts() {
    Table table =
        Tables.table(List.of("Item", "Title", "Page Number"), List.of("1.", "Statements", "4"));

    assertThat(values(table, 1, 2)).isEmpty();
  }

  @Test
  void a_plain_number_that_could_be_a_year_is_one_where_thousands_are_parted() {
    Table parted = Tables.table(List.of("", "Class", "Amount"), List.of("A", "2019", "2,030"));
    Table plain = Tables.table(List.of("", "Units", "Amount"), List.of("A", "2019", "2030"));

    assertThat(values(parted, 1, 1).orElseThrow().amount().kind()).isEqualTo(Amount.Kind.DATE);
    assertThat(number(plain, 1, 1)).isEqualTo("2019");
  }

  private static Optional<Value> value(String text) {
    return values(Tables.table(List.of("Item", "Amount"), List.of("Cash", text)), 1, 1);
  }

  private static BigDecimal number(String text) {
    return Objects.requireNonNull(value(text).orElseThrow().amount().number());
  }

  private static Optional<Value> values(Table table, int row, int column) {
    Cell cell =
        table.cells().stream()
            .filter(one -> one.row() == row && one.column() == column)
            .findFirst()
            .orElseThrow();
    return new TableValues(table).of(cell);
  }

  private static @Nullable BigDecimal number(Table table, int row, int column) {
    return values(table, row, column).orElseThrow().amount().number();
  }

  @SafeVarargs
  private static Table noted(String units, List<String>... rows) {
    return Tables.table(rows).noted(List.of(new TableNote(TableNote.Kind.UNITS, 0, units)));
  }
}
