package io.ledgerlift.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureCodeTest {

  @ParameterizedTest
  @EnumSource
  void code_is_read_back(FailureCode code) {
    assertThat(FailureCode.parse(code.code())).isEqualTo(code);
    assertThat(code.code()).isLowerCase();
  }

  @Test
  void what_the_document_itself_causes_never_passes() {
    assertThat(FailureCode.ENCRYPTED.passing()).isFalse();
    assertThat(FailureCode.DAMAGED.passing()).isFalse();
    assertThat(FailureCode.DIGEST_MISMATCH.passing()).isFalse();
    assertThat(FailureCode.SOURCE_CHANGED.passing()).isFalse();
  }

  @Test
  void what_happened_around_the_document_may_pass() {
    assertThat(FailureCode.WORKER_LOST.passing()).isTrue();
    assertThat(FailureCode.DEPENDENCY_UNAVAILABLE.passing()).isTrue();
    assertThat(FailureCode.OUT_OF_MEMORY.passing()).isTrue();
  }

  @Test
  void shown_failure_starts_with_its_code() {
    assertThat(TestDocuments.ENCRYPTED.shown())
        .isEqualTo("encrypted: The file opens with a password only.");
  }
}
