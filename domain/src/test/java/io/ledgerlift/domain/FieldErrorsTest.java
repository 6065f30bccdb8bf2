package io.ledgerlift.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ledgerlift.domain.FieldErrors.FieldError;
import io.ledgerlift.domain.FieldErrors.InvalidRequest;
import org.junit.jupiter.api.Test;

class FieldErrorsTest {

  private final FieldErrors errors = new FieldErrors();

  @Test
  void valid_value_passes_through() {
    assertThat(errors.take("id", () -> 7)).isEqualTo(7);
    assertThatCode(errors::refuse).doesNotThrowAnyException();
  }

  @Test
  void all_wrong_fields_are_told_at_once_in_order() {
    assertThat(errors.take("sha256_hash", () -> new Sha256("x"))).isNull();
    errors.add("file_size", "too_large", "The file is too large.");

    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(errors::refuse)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("validation_failed"))
        .satisfies(
            refusal ->
                assertThat(refusal.errors())
                    .containsExactly(
                        new FieldError(
                            "sha256_hash",
                            "invalid_digest",
                            "A SHA-256 digest has 64 hexadecimal digits."),
                        new FieldError("file_size", "too_large", "The file is too large.")));
  }

  @Test
  void bug_is_not_taken_for_a_wrong_field() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                errors.take(
                    "id",
                    () -> {
                      throw new IllegalStateException("a bug");
                    }));
  }
}
