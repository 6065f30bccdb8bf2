package io.ledgerlift.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tables of texts that wrap, with no ruling that would tell their rows. */
class WrappedTextsTest {

  private static final String[] RISKS = {
    "Risk                What it means              What we do",
    "",
    "Interest rates      Loans at floating rates    Half of the loans are",
    "                    cost more when rates       swapped into fixed rates",
    "                    rise                       for five years",
    "",
    "Exchange rates of   Sales in dollars lose      Forward contracts cover",
    "the dollar          value against the euro     the sales of six months",
    "",
    "Customers           One in ten bills is paid   A reserve is made from",
    "                    late, and some never are   the first reminder on",
  };

  @Test
  void a_row_begins_where_the_first_column_begins_anew() {
    PageFindings findings = Print.read(titled("Table 7. Risks and their management", RISKS));

    assertThat(Print.tables(findings)).hasSize(1);
    assertThat(Print.rows(Print.tables(findings).get(0)))
        .containsExactly(
            "Risk | What it means | What we do",
            "Interest rates | Loans at floating rates cost more when rates rise"
                + " | Half of the loans are swapped into fixed rates for five years",
            "Exchange rates of the dollar | Sales in dollars lose value against the euro"
                + " | Forward contracts cover the sales of six months",
            "Customers | One in ten bills is paid late, and some never are"
                + " | A reserve is made from the first reminder on");
  }

  @Test
  void a_sentence_that_names_a_table_is_no_title() {
    PageFindings findings = Print.read(titled("Table 7 shows the risks that we see", RISKS));

    assertThat(Print.tables(findings)).isEmpty();
  }

  @Test
  void prose_in_columns_under_a_title_is_no_table() {
    PageFindings findings =
        Print.read(
            titled(
                "Table 7. Risks and their management",
                "The year began with a mild     come and gone. In summer they",
                "winter in most of the areas    recovered, and the whole year",
                "in which we sell, and so it    was a good one for all of us,",
                "was that the sales of oil      as it had been foreseen by no",
                "were low until the spring      one at all when it had begun.",
                "",
                "Sales were lower than in the   The board thanks all of those",
                "year before in each of four    who have worked for that. For",
                "quarters, which was so only    the year to come it looks out",
                "once before, in the fifties    for growth in all the regions",
                "when most fuel was rationed    and for a winter like others."));

    assertThat(Print.tables(findings)).isEmpty();
  }

  private static String[] titled(String title, String... lines) {
    String[] page = new String[lines.length + 2];
    page[0] = title;
    page[1] = "";
    System.arraycopy(lines, 0, page, 2, lines.length);
    return page;
  }
}
