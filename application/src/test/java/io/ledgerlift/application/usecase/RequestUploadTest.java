package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.EmbeddedUseCases;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.UploadGrants.Grant;
import io.ledgerlift.application.usecase.RequestUpload.Granted;
import io.ledgerlift.application.usecase.UploadRules.Described;
import io.ledgerlift.domain.FieldErrors.FieldError;
import io.ledgerlift.domain.FieldErrors.InvalidRequest;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Filename;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class RequestUploadTest extends UseCaseTest {

  private static final String PDF_TYPE = "application/pdf";

  @Test
  void upload_is_granted_for_a_key_of_its_own_and_some_minutes() {
    Granted first = request(new Described("10-K 2025.pdf", PDF_TYPE, 5L, null));
    Granted second = request(new Described("10-K 2025.pdf", PDF_TYPE, 5L, null));

    assertThat(first.key().value()).matches("raw/[0-9a-f-]{36}-10-K_2025\\.pdf");
    assertThat(second.key()).isNotEqualTo(first.key());
    assertThat(first.upload().method()).isEqualTo("PUT");
    assertThat(first.upload().expiresAt())
        .isEqualTo(ports().clock().instant().plus(EmbeddedUseCases.VALIDITY));
  }

  @Test
  void no_document_comes_of_it_yet() {
    request(new Described("a.pdf", PDF_TYPE, 5L, null));

    assertThat(faults().calls())
        .startsWith("objectStore.presignUpload", "uploadGrants.remember")
        .noneMatch(call -> call.startsWith("documents."));
  }

  @Test
  void what_was_granted_is_remembered_word_for_word() {
    String digest = Sha256.of(PDF).hex();
    Granted granted = request(new Described("10-K 2025.pdf", PDF_TYPE, 5L, digest));

    assertThat(ports().grants().find(granted.key()))
        .contains(
            new Grant(
                granted.key(),
                new Filename("10-K 2025.pdf"),
                ContentType.PDF,
                5,
                Sha256.of(PDF),
                granted.upload().expiresAt()));
  }

  @Test
  void upload_that_cannot_be_remembered_is_not_granted() {
    faults().at("uploadGrants.remember");

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> request(new Described("a.pdf", PDF_TYPE, 1L, null)));
  }

  @Test
  void everything_that_is_missing_is_told_at_once() {
    assertRefused(
        new Described(null, null, null, null),
        Tuple.tuple("filename", "required"),
        Tuple.tuple("content_type", "required"),
        Tuple.tuple("file_size", "required"));
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    assertRefused(
        new Described("../a.pdf", "text/html", 0L, "abc"),
        Tuple.tuple("filename", "path_not_allowed"),
        Tuple.tuple("content_type", "unsupported_content_type"),
        Tuple.tuple("file_size", "out_of_range"),
        Tuple.tuple("sha256_hash", "invalid_digest"));
  }

  @Test
  void digest_alone_can_be_wrong() {
    assertRefused(
        new Described("a.pdf", PDF_TYPE, 1L, "abc"), Tuple.tuple("sha256_hash", "invalid_digest"));
  }

  @Test
  void file_has_one_byte_up_to_the_limit() {
    long most = EmbeddedUseCases.MAX_FILE_SIZE;

    assertThat(request(new Described("a.pdf", PDF_TYPE, 1L, null))).isNotNull();
    assertThat(request(new Described("a.pdf", PDF_TYPE, most, null))).isNotNull();
    assertRefused(
        new Described("a.pdf", PDF_TYPE, most + 1, null), Tuple.tuple("file_size", "out_of_range"));
    assertRefused(
        new Described("a.pdf", PDF_TYPE, -1L, null), Tuple.tuple("file_size", "out_of_range"));
  }

  @Test
  void store_that_is_away_is_told() {
    faults().at("objectStore.presignUpload");

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> request(new Described("a.pdf", PDF_TYPE, 1L, null)));
  }

  private Granted request(Described file) {
    return useCases().requestUpload().request(file);
  }

  private void assertRefused(Described file, Tuple... errors) {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> request(file))
        .satisfies(
            refusal ->
                assertThat(refusal.errors())
                    .extracting(FieldError::field, FieldError::code)
                    .containsExactly(errors));
  }
}
