package io.ledgerlift.adapter.queue.sqs;

import io.ledgerlift.adapter.queue.sqs.SqsConnection.Outgoing;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.SentJobs;
import io.ledgerlift.application.port.Transactions;
import io.ledgerlift.application.port.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends jobs right after the commit of the caller's transaction: SQS cannot take part in it, and a
 * message that comes before its document is void.
 *
 * <p>SQS cannot be asked whether a job is there either, so {@link SentJobs} remember it. Whoever
 * finds a document waiting adds its job again and again; a message goes out when the note lapsed.
 */
public final class SqsWorkQueue implements WorkQueue {

  /**
   * So long after it was due, a job that nobody did counts as lost for the first time. With the
   * reconciler's interval, it is sent again within 40 s.
   */
  static final Duration BELIEVED = Duration.ofSeconds(30);

  /** SQS delays no message for longer; the worker hides one that comes before its time. */
  static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

  /** Documents of notes that lapsed so long ago went another way: nobody waits for them. */
  private static final Duration OLD = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(SqsWorkQueue.class);

  private final SqsConnection connection;
  private final Transactions transactions;
  private final SentJobs sent;
  private final InstantSource clock;

  public SqsWorkQueue(
      SqsConnection connection, Transactions transactions, SentJobs sent, InstantSource clock) {
    this.connection = connection;
    this.transactions = transactions;
    this.sent = sent;
    this.clock = clock;
  }

  @Override
  public void enqueue(Job job) {
    enqueueAll(List.of(job));
  }

  @Override
  public void enqueueAll(List<Job> jobs) {
    Instant now = clock.instant();
    List<Job> fresh =
        transactions.inTransaction(
            () ->
                jobs.stream()
                    .filter(job -> sent.note(job, delay(job, now).plus(BELIEVED)))
                    .toList());
    if (!fresh.isEmpty()) {
      transactions.afterCommit(() -> send(fresh));
    }
  }

  /** Forgets the notes of jobs that were done without their messages. */
  public void forgetOld() {
    sent.forgetLapsed(OLD);
  }

  /** Stops at the first call that fails: the others would only take as long to fail. */
  private void send(List<Job> jobs) {
    int done = 0;
    try {
      while (done < jobs.size()) {
        List<Job> batch = jobs.subList(done, Math.min(done + SqsConnection.BATCH, jobs.size()));
        connection.send(batch.stream().map(this::message).toList());
        done += batch.size();
      }
    } catch (Unavailable away) {
      takeBack(jobs.subList(done, jobs.size()));
      throw away;
    }
  }

  private Outgoing message(Job job) {
    Duration delay = delay(job, clock.instant());
    return new Outgoing(
        JobMessage.write(job), delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY);
  }

  /** So that the next who finds them waiting sends them at once. */
  private void takeBack(List<Job> jobs) {
    try {
      transactions.inTransaction(() -> jobs.forEach(sent::forget));
    } catch (Unavailable later) {
      LOG.warn("{} jobs were not sent; their notes lapse by themselves", jobs.size());
    }
  }

  /** Up to a whole second, as a job that comes too early is hidden again. */
  private static Duration delay(Job job, Instant now) {
    Duration exact = Duration.between(now, job.notBefore());
    if (exact.isNegative()) {
      return Duration.ZERO;
    }
    Duration whole = Duration.ofSeconds(exact.toSeconds());
    return whole.equals(exact) ? whole : whole.plusSeconds(1);
  }
}
