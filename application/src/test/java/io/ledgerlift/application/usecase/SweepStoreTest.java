package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.EmbeddedLedgerLift;
import io.ledgerlift.application.EmbeddedUseCases;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.usecase.RegisterDocument.Command;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.document.ObjectKey;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SweepStoreTest extends UseCaseTest {

  private static final Duration DAY = Duration.ofHours(24);

  @Test
  void everything_that_is_referred_to_stays_for_ever() {
    Document document = completed();
    Document waiting = registered();
    ledgerLift.letPass(Duration.ofDays(365));

    assertThat(sweep()).isZero();

    assertThat(objects("raw/"))
        .containsExactlyInAnyOrder(document.source().key(), waiting.source().key());
    assertThat(objects("derived/")).hasSize(3);
  }

  @Test
  void upload_that_was_never_registered_goes_after_a_week() {
    registered();
    ObjectKey key = ledgerLift.upload("a.pdf", PDF);
    ledgerLift.letPass(Duration.ofDays(7));
    assertThat(sweep()).isZero();

    ledgerLift.letPass(Duration.ofMillis(1));

    assertThat(sweep()).isEqualTo(1);
    assertThat(ports().objects().describe(key)).isEmpty();
  }

  @Test
  void what_a_purge_left_behind_goes_at_once() {
    Document document = completed();
    faults().at("objectStore.list");
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> useCases().purgeDocument().purge(document.id(), ledgerLift.occasion()));
    faults().clear();
    assertThat(objects("")).hasSize(4);

    assertThat(sweep()).isEqualTo(4);

    assertThat(objects("")).isEmpty();
  }

  @Test
  void results_of_an_older_reading_go_a_day_later_and_those_shown_stay() {
    Document document = completed();
    useCases().requestReading().request(document.id(), ledgerLift.occasion());
    ledgerLift.runDue();
    assertThat(sweep()).isZero();
    ledgerLift.letPass(DAY.plusMillis(1));

    assertThat(sweep()).isEqualTo(3);

    assertThat(objects("derived/"))
        .hasSize(3)
        .allMatch(key -> key.value().startsWith(prefix(document) + "2/"));
  }

  @Test
  void results_of_a_failed_reading_go_a_day_later() {
    reader.failing(new Unreadable(FailureCode.DAMAGED, "It is damaged."));
    completed();
    assertThat(objects("derived/")).hasSize(3);
    ledgerLift.letPass(DAY.plusMillis(1));

    assertThat(sweep()).isEqualTo(3);
  }

  @Test
  void results_of_a_reading_under_way_stay_however_long_it_takes() {
    Document document = registered();
    reader.meanwhile(
        task -> {
          ledgerLift.letPass(DAY.plusMillis(1));
          assertThat(sweep()).isZero();
        });

    ledgerLift.runDue();

    assertThat(objects(prefix(document))).hasSize(3);
  }

  @Test
  void store_of_which_nothing_is_known_is_another_ones_and_is_left_alone() {
    ObjectKey upload = ledgerLift.upload("a.pdf", PDF);
    ObjectKey result = new ObjectKey(ObjectKey.derivedPrefix(NOBODY) + "1/previews/1.png");
    put(result, PDF);
    ledgerLift.letPass(Duration.ofDays(365));

    assertThat(sweep()).isZero();

    assertThat(objects("")).containsExactlyInAnyOrder(upload, result);
  }

  @Test
  void results_of_a_document_that_nobody_knows_go_after_a_day() {
    registered();
    put(new ObjectKey(ObjectKey.derivedPrefix(NOBODY) + "1/previews/1.png"), PDF);
    assertThat(sweep()).isZero();
    ledgerLift.letPass(DAY.plusMillis(1));

    assertThat(sweep()).isEqualTo(1);
  }

  @Test
  void objects_that_are_not_ours_stay() {
    put(new ObjectKey("derived/readme.txt"), PDF);
    put(new ObjectKey("derived/" + "-".repeat(35) + "a/1/x.png"), PDF);
    put(new ObjectKey("audit/checkpoint"), PDF);
    ledgerLift.letPass(DAY.plusMillis(1));

    assertThat(sweep()).isZero();
  }

  @Test
  void idempotency_keys_are_forgotten_after_a_day() {
    ObjectKey key = ledgerLift.upload("a.pdf", PDF);
    Command command = new Command(key.value(), EmbeddedLedgerLift.described("a.pdf", PDF), "key-1");
    useCases().registerDocument().register(command, ledgerLift.occasion());
    ledgerLift.letPass(DAY);
    sweep();
    assertThat(ports().keys().find("key-1")).isPresent();

    ledgerLift.letPass(Duration.ofMillis(1));
    sweep();

    assertThat(ports().keys().find("key-1")).isEmpty();
  }

  @Test
  void grants_are_forgotten_a_week_after_they_expired() {
    registered();
    ObjectKey key = ledgerLift.upload("a.pdf", PDF);
    ledgerLift.letPass(EmbeddedUseCases.VALIDITY.plusDays(7));
    sweep();
    assertThat(ports().grants().find(key)).isPresent();

    ledgerLift.letPass(Duration.ofMillis(1));
    sweep();

    assertThat(ports().grants().find(key)).isEmpty();
  }

  @Test
  void store_or_database_that_is_away_removes_nothing() {
    ledgerLift.upload("a.pdf", PDF);
    ledgerLift.letPass(DAY.plusMillis(1));
    faults().at("documents.findByKey");

    assertThatExceptionOfType(Unavailable.class).isThrownBy(this::sweep);

    assertThat(objects("raw/")).hasSize(1);
  }

  private int sweep() {
    return useCases().sweepStore().run();
  }

  private static String prefix(Document document) {
    return ObjectKey.derivedPrefix(document.id());
  }
}
