package io.ledgerlift.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.domain.DocumentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every work queue does with jobs, and what workers make of it. */
public abstract class WorkQueueContract {

  /** When the tests take place, for queues whose clock can be set. */
  protected static final Instant NOW = SettableClock.START;

  private static final Duration LATER = Duration.ofMinutes(5);

  /** The queue under test; empty when the test begins. */
  protected abstract WorkQueue queue();

  /**
   * Starts a worker, which knows nothing of those before it, lets it do everything that is due at
   * this time, and stops it.
   */
  protected abstract void runDue(Instant now, Consumer<Job> worker);

  /**
   * Whether a job that threw stays on the queue, to be done again after a while; else it is gone,
   * and whoever finds its document waiting adds it again.
   */
  protected boolean keepsJobsThatThrow() {
    return false;
  }

  /** How much before its time a job must be left alone for sure. */
  protected Duration precision() {
    return Duration.ofMillis(1);
  }

  /** What makes a block end. */
  protected static final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1;
  }

  @Test
  void job_is_handed_over_as_it_was_added() {
    Job job = job(1);

    queue().enqueue(job);

    assertThat(done(NOW)).containsExactly(job);
  }

  @Test
  void job_that_was_done_is_gone() {
    queue().enqueue(job(1));
    done(NOW);

    assertThat(done(NOW.plus(LATER))).isEmpty();
  }

  @Test
  void job_that_is_added_twice_is_done_once() {
    Job job = job(1);

    queue().enqueue(job);
    queue().enqueue(job);
    queue().enqueue(new Job(job.documentId(), job.attempt(), NOW.minus(LATER)));

    assertThat(done(NOW)).containsExactly(job);
  }

  @Test
  void job_that_many_add_at_once_is_done_once() {
    Job job = job(1);

    IntStream.range(0, 16).parallel().forEach(turn -> queue().enqueue(job));

    assertThat(done(NOW)).containsExactly(job);
  }

  @Test
  void job_that_was_done_can_be_added_again() {
    Job job = job(1);
    queue().enqueue(job);
    done(NOW);

    queue().enqueue(job);

    assertThat(done(NOW)).containsExactly(job);
  }

  @Test
  void job_is_not_done_before_its_time() {
    Job job = new Job(document(), 2, NOW.plus(LATER));
    queue().enqueue(job);

    assertThat(done(NOW)).isEmpty();
    assertThat(done(NOW.plus(LATER).minus(precision()))).isEmpty();
    assertThat(done(NOW.plus(LATER))).containsExactly(job);
  }

  @Test
  void adding_a_job_again_does_not_move_its_time() {
    Job job = new Job(document(), 2, NOW.plus(LATER));
    queue().enqueue(job);

    queue().enqueue(new Job(job.documentId(), job.attempt(), NOW));

    assertThat(done(NOW)).isEmpty();
    assertThat(done(NOW.plus(LATER))).containsExactly(job);
  }

  @Test
  void attempts_of_one_document_are_different_jobs() {
    Job first = job(1);
    Job second = new Job(first.documentId(), 2, NOW);

    queue().enqueue(first);
    queue().enqueue(second);

    assertThat(done(NOW)).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void many_jobs_are_all_done_in_any_order() {
    List<Job> jobs = IntStream.range(0, 100).mapToObj(n -> job(1)).toList();

    jobs.forEach(queue()::enqueue);

    assertThat(done(NOW)).containsExactlyInAnyOrderElementsOf(jobs);
  }

  @Test
  void job_that_throws_is_not_done_again_soon_and_hinders_no_other() {
    Job bad = job(1);
    Job good = job(1);
    queue().enqueue(bad);
    queue().enqueue(good);
    List<Job> tried = Collections.synchronizedList(new ArrayList<>());

    runDue(NOW, job -> breakOn(bad, job, tried));

    assertThat(tried).containsExactlyInAnyOrder(bad, good);
    assertThat(done(NOW)).isEmpty();
    assertThat(done(NOW.plus(LATER))).isEqualTo(keepsJobsThatThrow() ? List.of(bad) : List.of());
  }

  @Test
  void worker_may_add_the_next_attempt() {
    Job job = job(1);
    Job next = new Job(job.documentId(), 2, NOW.plus(LATER));
    queue().enqueue(job);

    runDue(NOW, done -> queue().enqueue(next));

    assertThat(done(NOW)).isEmpty();
    assertThat(done(NOW.plus(LATER))).containsExactly(next);
  }

  private static void breakOn(Job bad, Job job, List<Job> tried) {
    tried.add(job);
    if (job.equals(bad)) {
      throw new Broken();
    }
  }

  /** What a worker is handed at this time. */
  protected final List<Job> done(Instant now) {
    List<Job> done = Collections.synchronizedList(new ArrayList<>());
    runDue(now, done::add);
    return List.copyOf(done);
  }

  /** Of a new document. */
  protected static Job job(int attempt) {
    return new Job(document(), attempt, NOW);
  }

  private static DocumentId document() {
    return new DocumentId(UUID.randomUUID());
  }
}
