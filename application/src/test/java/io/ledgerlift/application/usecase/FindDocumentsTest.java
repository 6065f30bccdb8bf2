package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.Documents.Query;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.DocumentPurged;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FindDocumentsTest extends UseCaseTest {

  @Test
  void document_is_found_by_its_id() {
    Document document = registered();

    assertThat(useCases().findDocuments().one(document.id())).isEqualTo(document);
  }

  @Test
  void document_that_never_was_is_not_found() {
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> useCases().findDocuments().one(NOBODY))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("not_found"));
  }

  @Test
  void purged_document_is_gone() {
    Document document = registered();
    useCases().purgeDocument().purge(document.id(), ledgerLift.occasion());

    assertThatExceptionOfType(DocumentPurged.class)
        .isThrownBy(() -> useCases().findDocuments().one(document.id()));
  }

  @Test
  void documents_are_listed_newest_first_by_state_and_name() {
    Document older = completed();
    ledgerLift.letPass(Duration.ofSeconds(1));
    Document newer = ledgerLift.registered("other.pdf", PDF);

    assertThat(useCases().findDocuments().list(new Query(null, null, null, 10)))
        .containsExactly(newer, older);
    assertThat(
            useCases()
                .findDocuments()
                .list(new Query(ProcessingStatus.COMPLETED, "10-k", null, 10)))
        .containsExactly(older);
  }

  @Test
  void database_that_is_away_is_told() {
    Document document = registered();
    faults().everywhere();

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> useCases().findDocuments().one(document.id()));
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> useCases().findDocuments().list(new Query(null, null, null, 1)));
  }
}
