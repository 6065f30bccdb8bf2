package io.ledgerlift.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProcessingStatusTest {

  @ParameterizedTest(name = "from {0} to uploaded, processing, completed, failed, retrying")
  @CsvSource({
    "UPLOADED,   false, true,  false, false, false",
    "PROCESSING, false, false, true,  true,  true",
    "COMPLETED,  false, false, false, false, true",
    "FAILED,     false, false, false, false, true",
    "RETRYING,   false, true,  false, true,  false"
  })
  void moves_are_those_of_the_table_and_no_others(
      ProcessingStatus from,
      boolean toUploaded,
      boolean toProcessing,
      boolean toCompleted,
      boolean toFailed,
      boolean toRetrying) {
    assertThat(from.mayBecome(ProcessingStatus.UPLOADED)).isEqualTo(toUploaded);
    assertThat(from.mayBecome(ProcessingStatus.PROCESSING)).isEqualTo(toProcessing);
    assertThat(from.mayBecome(ProcessingStatus.COMPLETED)).isEqualTo(toCompleted);
    assertThat(from.mayBecome(ProcessingStatus.FAILED)).isEqualTo(toFailed);
    assertThat(from.mayBecome(ProcessingStatus.RETRYING)).isEqualTo(toRetrying);
  }

  @ParameterizedTest
  @EnumSource
  void uploaded_and_retrying_documents_wait_for_a_worker(ProcessingStatus status) {
    boolean waits = status == ProcessingStatus.UPLOADED || status == ProcessingStatus.RETRYING;

    assertThat(status.waits()).isEqualTo(waits);
  }

  @ParameterizedTest
  @EnumSource
  void code_is_read_back(ProcessingStatus status) {
    assertThat(status.code()).isLowerCase();
    assertThat(ProcessingStatus.parse(status.code())).isEqualTo(status);
  }

  @Test
  void unknown_code_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ProcessingStatus.parse("done"));
  }
}
