package io.ledgerlift.application.port;

import io.ledgerlift.domain.DocumentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A queue for tests, cranked by hand: nobody takes a job but who asks for it. It takes no part in
 * transactions.
 */
public final class MemoryWorkQueue implements WorkQueue {

  private final Map<Reading, Job> jobs = new LinkedHashMap<>();
  private final Faults faults;

  public MemoryWorkQueue() {
    this(new Faults());
  }

  /**
   * @param faults makes calls fail that are named {@code workQueue.enqueue}
   */
  public MemoryWorkQueue(Faults faults) {
    this.faults = faults;
  }

  private record Reading(DocumentId document, int attempt) {}

  @Override
  public synchronized void enqueue(Job job) {
    faults.hit("workQueue.enqueue");
    jobs.putIfAbsent(new Reading(job.documentId(), job.attempt()), job);
  }

  /** Takes off the queue what a worker would be given until then, oldest first. */
  public synchronized List<Job> due(Instant now) {
    List<Job> due = jobs.values().stream().filter(job -> !job.notBefore().isAfter(now)).toList();
    jobs.values().removeAll(due);
    return due;
  }

  /** What is on the queue, due or not. */
  public synchronized List<Job> waiting() {
    return new ArrayList<>(jobs.values());
  }

  /** Loses every job, as a queue may. */
  public synchronized void lose() {
    jobs.clear();
  }
}
