package io.ledgerlift.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerlift.application.port.WorkQueue.Job;
import org.junit.jupiter.api.Test;

/** What a work queue does beyond the rest when it takes part in its caller's transaction. */
public abstract class TransactionalWorkQueueContract extends WorkQueueContract {

  /** Runs a block in a transaction; what it throws rolls that back and passes through. */
  protected abstract void inTransaction(Runnable block);

  @Test
  void job_of_a_transaction_is_there_when_it_is_committed() {
    Job job = job(1);

    inTransaction(
        () -> {
          queue().enqueue(job);
          assertThat(done(NOW)).isEmpty();
        });

    assertThat(done(NOW)).containsExactly(job);
  }

  @Test
  void job_of_a_transaction_is_taken_back_with_it() {
    assertThatThrownBy(() -> inTransaction(() -> enqueueAndBreak(job(1))))
        .isInstanceOf(Broken.class);

    assertThat(done(NOW)).isEmpty();
  }

  @Test
  void job_that_is_there_does_not_hinder_a_transaction() {
    Job there = job(1);
    Job other = job(1);
    queue().enqueue(there);

    inTransaction(
        () -> {
          queue().enqueue(there);
          queue().enqueue(other);
        });

    assertThat(done(NOW)).containsExactlyInAnyOrder(there, other);
  }

  private void enqueueAndBreak(Job job) {
    queue().enqueue(job);
    throw new Broken();
  }
}
