package io.ledgerlift.application.port;

import io.ledgerlift.application.port.WorkQueue.Job;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds {@link MemoryWorkQueue} to the contract. */
final class MemoryWorkQueueTest extends WorkQueueContract {

  private static final Logger LOG = LoggerFactory.getLogger(MemoryWorkQueueTest.class);

  private final MemoryWorkQueue queue = new MemoryWorkQueue();

  @Override
  protected WorkQueue queue() {
    return queue;
  }

  @Override
  protected void runDue(Instant now, Consumer<Job> worker) {
    for (Job job : queue.due(now)) {
      try {
        worker.accept(job);
      } catch (RuntimeException e) {
        LOG.debug("{} is gone all the same", job, e);
      }
    }
  }
}
