package io.ledgerlift.adapter.queue.dbscheduler;

import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.domain.DocumentId;
import java.time.Instant;

/** A job as it is kept: JSON, to be read by a person and by the next version of this service. */
record JobMessage(String documentId, int attempt, String notBefore) {

  static JobMessage of(Job job) {
    return new JobMessage(job.documentId().toString(), job.attempt(), job.notBefore().toString());
  }

  Job job() {
    return new Job(DocumentId.parse(documentId), attempt, Instant.parse(notBefore));
  }
}
