package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.port.SignedTransfers.TransferRefused;
import io.ledgerlift.application.port.SignedTransfers.UploadRequest;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceiveUploadTest extends UseCaseTest {

  @Test
  void upload_by_its_signed_url_is_kept() throws Exception {
    ObjectKey key = ledgerLift.upload("a.pdf", PDF);

    assertThat(ports().objects().open(key).readAllBytes()).isEqualTo(PDF);
  }

  @Test
  void upload_without_a_signature_is_refused() {
    ObjectKey key = new ObjectKey("raw/mine.pdf");
    UploadRequest request = new UploadRequest(key, Map.of(), "application/pdf", (long) PDF.length);

    assertThatExceptionOfType(TransferRefused.class)
        .isThrownBy(
            () -> useCases().receiveUpload().receive(request, new ByteArrayInputStream(PDF)));
    assertThat(objects("raw/")).isEmpty();
  }
}
