package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.ProgressFeed.Subscription;
import io.ledgerlift.application.port.ProgressFeed.Update;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class WatchProgressTest extends UseCaseTest {

  private final List<Update> seen = new CopyOnWriteArrayList<>();

  @Test
  void onlooker_sees_how_it_is_and_then_every_step_to_the_end() {
    Document document = registered();
    Subscription watching = useCases().watchProgress().watch(document.id(), seen::add);

    ledgerLift.runDue();

    await().until(() -> seen.get(seen.size() - 1).status() == ProcessingStatus.COMPLETED);
    watching.close();
    assertThat(seen)
        .extracting(Update::stage)
        .containsExactly(
            "uploaded", "fetching", "reading", "reading", "reading", "storing", "completed");
    assertThat(seen).extracting(Update::pagesDone).containsExactly(0, 0, 0, 1, 2, 2, 2);
    assertThat(seen).extracting(Update::pageCount).containsExactly(0, 0, 2, 2, 2, 2, 2);
  }

  @Test
  void snapshot_of_a_completed_document_has_its_pages() {
    Document document = completed();

    assertThat(useCases().watchProgress().snapshot(document.id()))
        .isEqualTo(new Update(document.id(), ProcessingStatus.COMPLETED, 1, "completed", 2, 2));
  }

  @Test
  void snapshot_of_a_failed_fresh_reading_has_no_pages() {
    Document document = completed();
    useCases().requestReading().request(document.id(), ledgerLift.occasion());
    reader.failing(new Unreadable(FailureCode.DAMAGED, "It is damaged."));
    ledgerLift.runDue();

    assertThat(useCases().watchProgress().snapshot(document.id()))
        .isEqualTo(new Update(document.id(), ProcessingStatus.FAILED, 2, "failed", 0, 0));
  }

  @Test
  void document_that_never_was_cannot_be_watched() {
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> useCases().watchProgress().watch(NOBODY, seen::add));
    assertThat(seen).isEmpty();
  }

  @Test
  void onlooker_that_breaks_at_the_snapshot_is_not_told_more() {
    Document document = registered();

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                useCases()
                    .watchProgress()
                    .watch(
                        document.id(),
                        update -> {
                          seen.add(update);
                          throw new IllegalStateException("gone");
                        }));

    ledgerLift.runDue();
    assertThat(seen).hasSize(1);
  }
}
