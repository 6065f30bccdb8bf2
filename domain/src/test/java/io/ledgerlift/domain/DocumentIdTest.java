package io.ledgerlift.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentIdTest {

  private final DocumentId id = new DocumentId(UUID.randomUUID());

  @Test
  void id_is_read_back() {
    assertThat(DocumentId.parse(id.toString())).isEqualTo(id);
    assertThat(DocumentId.parse(id.toString().toUpperCase(Locale.ROOT))).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1-1-1-1-1",
        "not-a-uuid",
        "6f1c2f0e-0c1b-4c7f-8a40-6a3a3e1d2b4",
        "../../etc",
        "6f1c2f0e0c1b4c7f8a406a3a3e1d2b4c",
        " 6f1c2f0e-0c1b-4c7f-8a40-6a3a3e1d2b4c"
      })
  void text_that_is_no_id_is_refused(String text) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> DocumentId.parse(text))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("invalid_id"));
  }
}
