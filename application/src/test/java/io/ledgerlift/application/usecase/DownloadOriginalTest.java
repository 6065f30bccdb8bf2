package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.DocumentPurged;
import java.net.URI;
import org.junit.jupiter.api.Test;

class DownloadOriginalTest extends UseCaseTest {

  @Test
  void url_is_handed_out_and_noted() {
    Document document = registered();

    URI url = useCases().downloadOriginal().download(document.id(), ledgerLift.occasion());

    assertThat(url.getPath()).endsWith(document.source().key().value());
    assertThat(ledgerLift.events(document.id())).endsWith(EventType.DOCUMENT_DOWNLOADED);
    assertThat(ledgerLift.find(document.id())).isEqualTo(document);
  }

  @Test
  void no_url_without_its_event() {
    Document document = registered();
    faults().once("auditTrail.append");

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(
            () -> useCases().downloadOriginal().download(document.id(), ledgerLift.occasion()));

    assertThat(faults().calls()).doesNotContain("objectStore.presignDownload");
  }

  @Test
  void purged_document_has_no_original() {
    Document document = registered();
    useCases().purgeDocument().purge(document.id(), ledgerLift.occasion());

    assertThatExceptionOfType(DocumentPurged.class)
        .isThrownBy(
            () -> useCases().downloadOriginal().download(document.id(), ledgerLift.occasion()));
    assertThat(ledgerLift.events(document.id())).endsWith(EventType.DOCUMENT_PURGED);
  }
}
