package io.ledgerlift.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.domain.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilenameTest {

  @ParameterizedTest
  @CsvSource({
    "10-K_2025.pdf, 10-K_2025.pdf",
    "annual report.pdf, annual_report.pdf",
    "Übersicht (1).PDF, _bersicht__1_.PDF",
    "报表.pdf, __.pdf",
    "a;b&c=d.pdf, a_b_c_d.pdf",
    ".hidden, .hidden"
  })
  void sanitised_name_holds_ascii_letters_digits_and_three_marks(String name, String safe) {
    assertThat(new Filename(name).sanitised()).isEqualTo(safe);
  }

  @Test
  void sanitised_name_of_a_long_one_is_its_end() {
    String name = "x".repeat(200) + "-last.pdf";

    assertThat(new Filename(name).sanitised()).hasSize(120).endsWith("x-last.pdf");
  }

  @Test
  void character_outside_the_basic_plane_becomes_harmless() {
    assertThat(new Filename("\uD83D\uDCC4.pdf").sanitised()).matches("_+\\.pdf");
  }

  @Test
  void name_may_have_255_bytes_and_no_more() {
    assertThat(new Filename("a".repeat(255)).value()).hasSize(255);
    assertThat(new Filename("ü".repeat(127) + "a").value()).hasSize(128);
    refuses("a".repeat(256), "too_long");
    refuses("ü".repeat(128), "too_long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void name_is_required(String name) {
    refuses(name, "required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.pdf", "a..pdf", "..", "dir/a.pdf", "/etc/passwd", "C:\\a.pdf"})
  void path_is_no_name(String name) {
    refuses(name, "path_not_allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000.pdf",
        "a\n.pdf",
        "a\u007f.pdf",
        "a\u0085.pdf",
        "a\uD83D.pdf",
        "a\u202Efdp.exe"
      })
  void control_characters_and_half_characters_are_refused(String name) {
    refuses(name, "control_characters");
  }

  @Test
  void name_is_shown_as_it_was_given() {
    assertThat(new Filename("Übersicht 1.pdf")).hasToString("Übersicht 1.pdf");
  }

  private static void refuses(String name, String code) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new Filename(name))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
