package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.EmbeddedUseCases;
import io.ledgerlift.application.port.SignedTransfers.Download;
import io.ledgerlift.application.port.SignedTransfers.TransferRefused;
import io.ledgerlift.domain.document.Document;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SendDownloadTest extends UseCaseTest {

  @Test
  void original_is_sent_to_whoever_has_its_url() throws Exception {
    Document document = registered();
    URI url = useCases().downloadOriginal().download(document.id(), ledgerLift.occasion());

    Download download = useCases().sendDownload().send(document.source().key(), query(url));

    assertThat(download.content().readAllBytes()).isEqualTo(PDF);
    assertThat(download.disposition()).contains("10-K.pdf");
  }

  @Test
  void url_whose_time_has_passed_opens_nothing() {
    Document document = registered();
    URI url = useCases().downloadOriginal().download(document.id(), ledgerLift.occasion());

    ledgerLift.letPass(EmbeddedUseCases.VALIDITY);

    assertThatExceptionOfType(TransferRefused.class)
        .isThrownBy(() -> useCases().sendDownload().send(document.source().key(), query(url)));
  }

  private static Map<String, String> query(URI url) {
    String query = url.getQuery();
    return Map.of("signature", query.substring(query.indexOf('=') + 1));
  }
}
