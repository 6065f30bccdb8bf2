package io.ledgerlift.application.port;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.DocumentId;
import java.time.Instant;
import java.util.List;

/**
 * Tells workers that a document waits. A message may arrive twice, late, out of order or, after a
 * crash, not at all: it is a hint, and the stored document decides.
 */
public interface WorkQueue {

  /**
   * Adds a job. In a transaction of this thread it is there when that is committed, and never when
   * it is rolled back: a queue that takes part in the transaction has it from then on, any other is
   * told right after the commit, and may miss it. Adding a job that is there changes nothing,
   * unless the queue has reason to believe that it is lost.
   *
   * @throws Unavailable when the queue cannot be reached; never for what comes after a commit
   */
  void enqueue(Job job);

  /** Adds each of these jobs; a queue that takes several at once is told of them so. */
  default void enqueueAll(List<Job> jobs) {
    jobs.forEach(this::enqueue);
  }

  /**
   * One reading to be made.
   *
   * @param attempt the attempt that the reading will be; a job whose attempt was made is void
   * @param notBefore workers leave it alone until then
   */
  record Job(DocumentId documentId, int attempt, Instant notBefore) {}
}
