package io.ledgerlift.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.domain.DocumentId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of {@link SentJobs} remembers. */
public abstract class SentJobsContract extends StoreContract {

  private final Job job = new Job(new DocumentId(UUID.randomUUID()), 1, TestDocuments.NOON);

  @Test
  void job_that_was_never_noted_is_to_be_sent() {
    assertThat(store.sentJobs().note(job, LONG)).isTrue();
  }

  @Test
  void job_that_was_noted_is_not_sent_again() {
    store.sentJobs().note(job, LONG);

    assertThat(store.sentJobs().note(job, LONG)).isFalse();
    assertThat(store.sentJobs().note(sooner(), LONG)).isFalse();
  }

  @Test
  void attempts_and_documents_are_noted_apart() {
    store.sentJobs().note(job, LONG);

    assertThat(store.sentJobs().note(new Job(job.documentId(), 2, job.notBefore()), LONG)).isTrue();
    assertThat(
            store
                .sentJobs()
                .note(new Job(new DocumentId(UUID.randomUUID()), 1, job.notBefore()), LONG))
        .isTrue();
  }

  @Test
  void job_whose_note_lapsed_is_sent_again() {
    store.sentJobs().note(job, SHORT);
    store.letPass(LONGER);

    assertThat(store.sentJobs().note(job, LONG)).isTrue();
    assertThat(store.sentJobs().note(job, LONG)).isFalse();
  }

  @Test
  void note_that_is_made_again_stands_twice_as_long() {
    Duration lasting = Duration.ofMillis(600);
    store.sentJobs().note(job, SHORT);
    store.letPass(LONGER);
    store.sentJobs().note(job, lasting);
    store.letPass(lasting.plus(SHORT));

    assertThat(store.sentJobs().note(job, SHORT)).isFalse();

    store.letPass(lasting);
    assertThat(store.sentJobs().note(job, SHORT)).isTrue();
  }

  @Test
  void note_does_not_grow_without_end() {
    Duration least = Duration.ofMillis(1);
    for (int times = 0; times <= SentJobs.DOUBLINGS + 3; times++) {
      assertThat(store.sentJobs().note(job, least)).as("note %d", times).isTrue();
      store.letPass(least.multipliedBy(1L << SentJobs.DOUBLINGS).plus(SHORT));
    }
  }

  @Test
  void forgotten_job_is_sent_again_and_its_note_begins_anew() {
    store.sentJobs().note(job, LONG);

    store.sentJobs().forget(job);
    store.sentJobs().forget(job);

    assertThat(store.sentJobs().note(job, SHORT)).isTrue();
    store.letPass(LONGER);
    assertThat(store.sentJobs().note(job, LONG)).isTrue();
  }

  @Test
  void of_many_that_note_a_job_at_once_one_sends_it() throws Exception {
    List<Boolean> sending = race(() -> store.sentJobs().note(job, LONG));

    assertThat(sending).containsOnlyOnce(true);
  }

  @Test
  void of_many_that_find_a_note_lapsed_at_once_one_sends_the_job_again() throws Exception {
    store.sentJobs().note(job, SHORT);
    store.letPass(LONGER);

    List<Boolean> sending = race(() -> store.sentJobs().note(job, LONG));

    assertThat(sending).containsOnlyOnce(true);
  }

  @Test
  void rollback_takes_the_note_back() {
    assertThatThrownBy(
            () ->
                store
                    .transactions()
                    .inTransaction(
                        () -> {
                          store.sentJobs().note(job, LONG);
                          throw new IllegalStateException("as the test wants it");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(store.sentJobs().note(job, LONG)).isTrue();
  }

  @Test
  void notes_that_lapsed_long_ago_are_forgotten_and_others_stay() {
    Job other = new Job(job.documentId(), 2, job.notBefore());
    store.sentJobs().note(job, SHORT);
    store.sentJobs().note(other, LONG);
    store.letPass(SHORT.plus(SHORT));

    store.sentJobs().forgetLapsed(Duration.ofMillis(1));

    assertThat(store.sentJobs().note(other, LONG)).isFalse();
    assertThat(store.sentJobs().note(job, SHORT)).isTrue();
    store.letPass(LONGER);
    assertThat(store.sentJobs().note(job, LONG)).as("its note began anew").isTrue();
  }

  @Test
  void everything_throws_unavailable_while_the_notes_are_away() {
    SentJobs jobs = store.sentJobs();

    assertUnavailable(
        () -> jobs.note(job, LONG), () -> jobs.forget(job), () -> jobs.forgetLapsed(LONG));
  }

  private Job sooner() {
    return new Job(job.documentId(), job.attempt(), job.notBefore().minusSeconds(60));
  }
}
