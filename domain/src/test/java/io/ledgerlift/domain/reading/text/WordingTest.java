package io.ledgerlift.domain.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1,204",
        "(873)",
        "$ 1,204",
        "$(3.38)",
        "(6.3)%",
        "-4.1",
        "12.5%",
        "1.204,50",
        "€5",
        ".25",
        "30-89",
        "1,204*",
        "1,204²",
        "2021a",
        "79 972"
      })
  void numbers_come_with_signs_brackets_and_marks(String text) {
    assertThat(Wording.isNumber(text)).isTrue();
    assertThat(Wording.isValue(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"—", "$ —", "–", "n/a", "N/A", "NM", "(X)", "...", "*", "x"})
  void something_stands_in_the_place_of_a_number(String text) {
    assertThat(Wording.isValue(text)).isTrue();
    assertThat(Wording.isNumber(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Net income", "10-year bonds", "Table 1", "of 2021 and later", "Q1"})
  void texts_are_no_values(String text) {
    assertThat(Wording.isValue(text)).isFalse();
  }

  @Test
  void years_may_have_the_day_of_a_wrapped_date_before_them_or_a_note_mark_behind() {
    assertThat(List.of("2022", "30, 2023", "2023 (1)", "2022/23", "2023¹"))
        .allMatch(Wording::isYear);
    assertThat(List.of("1,204", "30, 204", "2023 (12)", "12 2023")).noneMatch(Wording::isYear);
  }

  @Test
  void a_text_of_absurd_length_is_no_value() {
    assertThat(Wording.isValue("1".repeat(100_000))).isFalse();
  }

  @Test
  void years_are_told_from_other_numbers() {
    assertThat(Wording.isYear("2021")).isTrue();
    assertThat(Wording.isYear("2020/21")).isTrue();
    assertThat(Wording.isYear("1,999")).isFalse();
    assertThat(Wording.isYear("3021")).isFalse();
  }

  @Test
  void captions_and_notes_are_told_by_their_first_word() {
    assertThat(Wording.opensCaption("Table 4. Sales by region")).isTrue();
    assertThat(Wording.opensCaption("Tables are turned")).isFalse();
    assertThat(Wording.opensCaptionOrNote("Source: our own figures")).isTrue();
    assertThat(Wording.opensNote("(1) restated")).isTrue();
    assertThat(Wording.opensNote("* restated")).isTrue();
    assertThat(Wording.opensNote("restated")).isFalse();
  }

  @Test
  void pieces_of_text_tell_what_they_belong_to() {
    assertThat(Wording.isBullet("•")).isTrue();
    assertThat(Wording.isBullet("a)")).isTrue();
    assertThat(Wording.isBullet("and")).isFalse();
    assertThat(Wording.isLeader(".....")).isTrue();
    assertThat(Wording.isLeader("...a")).isFalse();
    assertThat(Wording.isDots("..")).isTrue();
    assertThat(Wording.isCurrency("$")).isTrue();
    assertThat(Wording.closesNumber(")%")).isTrue();
    assertThat(Wording.mustGoOn("Changes in assets and")).isTrue();
    assertThat(Wording.mustGoOn("Band")).isFalse();
    assertThat(Wording.startsLowerCase("a")).isTrue();
    assertThat(Wording.startsLowerCase("")).isFalse();
    assertThat(Wording.hasDigit("Q1")).isTrue();
    assertThat(Wording.hasLetter("1.2")).isFalse();
    assertThat(Wording.continuesThousands("79", "972")).isTrue();
    assertThat(Wording.continuesThousands("79", "97")).isFalse();
  }
}
