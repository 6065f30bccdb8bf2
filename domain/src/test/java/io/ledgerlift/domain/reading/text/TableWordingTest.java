package io.ledgerlift.domain.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWordingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(in thousands)",
        "(In millions, except per share amounts)",
        "(Unaudited, in thousands of euros)",
        "Amounts in US$ million",
        "(Dollars in billions)",
        "Figures are stated in EUR",
        "Angaben in Tausend Euro",
        "(en milliers d'euros)",
        "In ₹ crores",
        "in %"
      })
  void units_of_a_table_are_told_from_titles(String text) {
    assertThat(TableWording.tellsUnits(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Consolidated balance sheets",
        "Balance sheets (in millions)",
        "Increase in revenue of $3 million",
        "Million",
        ""
      })
  void titles_are_no_units(String text) {
    assertThat(TableWording.tellsUnits(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Continued",
        "Balance sheets (continued)",
        "NOTE 4. DEBT - (Continued)",
        "Note 4: Debt (cont'd)",
        "Schedule of leases, continued",
        "Anlagenspiegel (Fortsetzung)"
      })
  void what_goes_on_says_so(String text) {
    assertThat(TableWording.saysContinued(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Discontinued operations",
        "Continued operations",
        "Income, continuing",
        "Contents"
      })
  void other_titles_do_not(String text) {
    assertThat(TableWording.saysContinued(text)).isFalse();
  }

  @Test
  void marks_of_notes_are_short() {
    assertThat(TableWording.isNoteMark("(1)")).isTrue();
    assertThat(TableWording.isNoteMark("(a)")).isTrue();
    assertThat(TableWording.isNoteMark("**")).isTrue();
    assertThat(TableWording.isNoteMark("(2019)")).isFalse();
    assertThat(TableWording.isNoteMark("net")).isFalse();
  }

  @Test
  void a_text_of_absurd_length_says_nothing() {
    assertThat(TableWording.tellsUnits("(in millions " + "x".repeat(100_000))).isFalse();
  }
}
