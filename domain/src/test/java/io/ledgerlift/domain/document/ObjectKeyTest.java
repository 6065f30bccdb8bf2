package io.ledgerlift.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.page.PageNumber;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectKeyTest {

  private static final UUID UNIQUE = UUID.fromString("6f1c2f0e-0c1b-4c7f-8a40-6a3a3e1d2b4c");

  @Test
  void original_lies_under_raw_with_a_sanitised_name() {
    ObjectKey key = ObjectKey.original(UNIQUE, new Filename("Q1 Bericht (Übersicht).pdf"));

    assertThat(key).hasToString("raw/" + UNIQUE + "-Q1_Bericht___bersicht_.pdf");
    assertThat(key.isOriginal()).isTrue();
  }

  @Test
  void what_was_made_of_a_document_lies_under_its_attempt() {
    ObjectKey preview = ObjectKey.preview(TestDocuments.ID, 2, new PageNumber(17));
    ObjectKey figure = ObjectKey.figure(TestDocuments.ID, 2, new PageNumber(17), 3);
    String prefix = ObjectKey.derivedPrefix(TestDocuments.ID);

    assertThat(prefix).isEqualTo("derived/" + TestDocuments.ID + "/");
    assertThat(preview.value()).isEqualTo(prefix + "2/previews/17.png");
    assertThat(figure.value()).isEqualTo(prefix + "2/figures/17-3.png");
    assertThat(preview.isOriginal()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw/a", "a", "A-b_c.d/0/9.png", "_/-"})
  void keys_are_segments_parted_by_slashes(String value) {
    assertThat(new ObjectKey(value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/raw/a",
        "raw/",
        "raw//a",
        ".",
        "..",
        "raw/..",
        "raw/../etc/passwd",
        "raw/.a",
        "raw\\a",
        "raw/a b",
        "raw/ü",
        "raw/a\n",
        "raw/a%2e",
        "raw/a?b"
      })
  void key_that_could_name_something_else_is_refused(String value) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new ObjectKey(value))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("invalid_key"));
  }

  @Test
  void key_is_not_longer_than_the_store_takes() {
    assertThat(new ObjectKey("a".repeat(1024)).value()).hasSize(1024);
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new ObjectKey("a".repeat(1025)));
  }

  @Test
  void keys_are_ordered_by_their_text() {
    assertThat(new ObjectKey("a/1")).isLessThan(new ObjectKey("a/2"));
    assertThat(new ObjectKey("a/1")).isEqualByComparingTo(new ObjectKey("a/1"));
  }
}
