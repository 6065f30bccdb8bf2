package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.document.Document;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindMissingOriginalsTest extends UseCaseTest {

  private int look() {
    return useCases().findMissingOriginals().run();
  }

  private void lose(Document document) {
    ports().objects().delete(List.of(document.source().key()));
  }

  @Test
  void nothing_is_missing_where_every_document_has_its_original() {
    registered();
    completed();
    ledgerLift.upload("never-registered.pdf", PDF);

    assertThat(look()).isZero();
    assertThat(ports().metrics().facts()).endsWith("missing 0");
  }

  @Test
  void originals_that_are_gone_are_counted_wherever_they_lay() {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      documents.add(registered());
    }
    documents.sort((one, other) -> one.source().key().compareTo(other.source().key()));

    lose(documents.get(0));
    lose(documents.get(3));
    lose(documents.get(6));

    assertThat(look()).isEqualTo(3);
    assertThat(ports().metrics().facts()).endsWith("missing 3");
  }

  @Test
  void original_of_a_purged_document_is_not_missed() {
    Document document = completed();
    useCases().purgeDocument().purge(document.id(), ledgerLift.occasion());

    assertThat(look()).isZero();
  }

  @Test
  void original_that_comes_back_during_the_look_is_not_missed() {
    Document document = registered();
    lose(document);
    faults()
        .meanwhile(
            "objectStore.describe",
            () ->
                ports()
                    .objects()
                    .put(document.source().key(), "application/pdf", pdf(), PDF.length));

    assertThat(look()).isZero();
  }

  private static InputStream pdf() {
    return new ByteArrayInputStream(PDF);
  }
}
