package io.ledgerlift.domain.statement.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.statement.Tables;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ReadingReviewTest {

  private static Table balance(String assets, String cash) {
    return Tables.table(
        List.of("", "31 December 2023"),
        List.of("Current assets"),
        List.of("Cash and cash equivalents", cash),
        List.of("Inventories", "4,712"),
        List.of("Total assets", assets),
        List.of("Accounts payable", "1,950"),
        List.of("Retained earnings", "5,000"),
        List.of("Total liabilities and equity", "6,950"));
  }

  private static Table income(String netIncome) {
    return Tables.table(
        List.of("", "Year ended 31 December 2023"),
        List.of("Revenue", "9,000"),
        List.of("Cost of sales", "(5,000)"),
        List.of("Gross profit", "4,000"),
        List.of("Operating expenses", "(1,500)"),
        List.of("Income before taxes", "2,500"),
        List.of("Income taxes", "(766)"),
        List.of("Net income", netIncome));
  }

  private static Table flows(String netIncome, String cash) {
    return Tables.table(
        List.of("", "Year ended 31 December 2023"),
        List.of("Operating activities"),
        List.of("Net income", netIncome),
        List.of("Net cash from operating activities", "2,000"),
        List.of("Net cash used in investing activities", "(800)"),
        List.of("Net cash used in financing activities", "(900)"),
        List.of("Cash at the end of the year", cash));
  }

  @Test
  void statements_that_agree_are_tied() {
    assertThat(ties(balance("6,950", "2,238"), income("1,734"), flows("1,734", "2,238")))
        .containsExactly("balance passed 0", "net_income passed 0", "cash passed 0");
  }

  @Test
  void sides_of_a_balance_sheet_that_differ_fail() {
    assertThat(ties(balance("6,943", "2,238"))).containsExactly("balance failed 7");
  }

  @Test
  void sides_of_a_balance_sheet_need_no_time_to_be_compared() {
    Table untimed =
        Tables.table(
            List.of("", "Amount"),
            List.of("Current assets"),
            List.of("Inventories", "4,712"),
            List.of("Total assets", "6,950"),
            List.of("Accounts payable", "1,950"),
            List.of("Retained earnings", "5,000"),
            List.of("Total liabilities and equity", "6,950"));

    assertThat(ties(untimed)).containsExactly("balance passed 0");
  }

  @Test
  void a_misprinted_net_income_fails_and_another_one_is_not_told() {
    assertThat(ties(income("1,734"), flows("1,784", "1"))).containsExactly("net_income failed 50");
    assertThat(ties(income("1,734"), flows("1,512", "1"))).isEmpty();
  }

  @Test
  void cash_that_differs_may_be_restricted() {
    assertThat(ties(balance("6,950", "2,238"), flows("1", "2,438")))
        .containsExactly("balance passed 0");
  }

  @Test
  void an_invoice_is_tied_in_its_table() {
    Table invoice =
        Tables.table(
            List.of("Description", "Quantity", "Unit price", "Amount"),
            List.of("Rope", "2", "100.00", "200.00"),
            List.of("Net amount", "", "", "200.00"),
            List.of("VAT 19 %", "", "", "38.00"),
            List.of("Amount due", "", "", "238.00"));

    assertThat(ties(text("Invoice 7", 10, 10), invoice)).containsExactly("invoice passed 0.00");
  }

  @Test
  void an_invoice_is_tied_in_its_text() {
    assertThat(
            ties(
                text("Rechnung 7", 10, 10),
                text("Nettobetrag: 1.496,00 \u20ac", 10, 30),
                text("zzgl. 19 % USt.", 10, 50),
                text("284,24 \u20ac", 200, 50),
                text("Gesamtbetrag", 300, 30),
                text("1.780,24 \u20ac", 300, 50)))
        .containsExactly("invoice passed 0.00");
  }

  @Test
  void an_invoice_that_does_not_add_up_fails() {
    assertThat(
            ties(
                text("Invoice", 10, 10),
                text("Net: 100.00", 10, 30),
                text("Tax: 19.00", 10, 50),
                text("Total due: 118.00", 10, 70)))
        .containsExactly("invoice failed -1.00");
  }

  @Test
  void several_taxes_count_together_and_what_was_paid_is_taken_off() {
    Table totals =
        Tables.table(
            List.of("", "EUR"),
            List.of("Total HT", "300.00"),
            List.of("TVA 20 %", "40.00"),
            List.of("TVA 5 %", "5.00"),
            List.of("Total TTC", "345.00"),
            List.of("Acompte", "45.00"),
            List.of("Solde \u00e0 payer", "300.00"));

    assertThat(ties(text("Facture 12", 10, 10), totals))
        .containsExactly("invoice passed 0.00", "amount_due passed 0.00");
  }

  @Test
  void what_calls_itself_no_invoice_is_none() {
    Table table =
        Tables.table(
            List.of("", "EUR"),
            List.of("Net sales", "300.00"),
            List.of("Tax", "45.00"),
            List.of("Total", "340.00"));

    assertThat(ties(table)).isEmpty();
  }

  private static List<String> ties(Artifact... artifacts) {
    ReadingReview<Artifact> review = new ReadingReview<>(Function.identity(), statement -> {});
    List.of(artifacts).forEach(review::add);
    return review.end().stream()
        .map(
            tie ->
                tie.rule().code()
                    + " "
                    + tie.verdict().code()
                    + " "
                    + tie.difference().toPlainString())
        .toList();
  }

  private static TextBlock text(String text, double x, double y) {
    return new TextBlock(
        null,
        new BoundingBox(x, y, 60, 10),
        new Engine("test", "1"),
        Confidence.CERTAIN,
        text,
        TextBlock.Role.PARAGRAPH,
        0);
  }
}
