package io.ledgerlift.application.port;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.DocumentId;
import java.time.Instant;

/**
 * Tells workers that a document waits. A message may arrive twice, late, out of order or, after a
 * crash, not at all: it is a hint, and the stored document decides.
 */
public interface WorkQueue {

  /**
   * Adds a job, in the transaction that runs in this thread where the queue can take part in it,
   * else at once. Adding a job that is there changes nothing.
   *
   * @throws Unavailable when the queue cannot be reached
   */
  void enqueue(Job job);

  /**
   * One reading to be made.
   *
   * @param attempt the attempt that the reading will be; a job whose attempt was made is void
   * @param notBefore workers leave it alone until then
   */
  record Job(DocumentId documentId, int attempt, Instant notBefore) {}
}
