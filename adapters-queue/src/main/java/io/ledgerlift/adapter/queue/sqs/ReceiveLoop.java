package io.ledgerlift.adapter.queue.sqs;

import io.ledgerlift.adapter.queue.sqs.SqsConnection.Incoming;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches messages for as many threads as are free, never more: what waited here could not be done
 * by another process. Goes on after every failure, with pauses that grow.
 */
final class ReceiveLoop implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ReceiveLoop.class);

  private final SqsConnection connection;
  private final Executor threads;
  private final Semaphore free;
  private final MessageWork work;
  private final Pace pace;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private int failures;

  /**
   * @param concurrency messages at hand at once, each in a thread of {@code threads}
   */
  ReceiveLoop(
      SqsConnection connection, Executor threads, int concurrency, MessageWork work, Pace pace) {
    this.connection = connection;
    this.threads = threads;
    this.free = new Semaphore(concurrency);
    this.work = work;
    this.pace = pace;
  }

  @Override
  public void run() {
    while (!isStopped()) {
      int room = waitForRoom();
      int taken = 0;
      try {
        List<Incoming> messages = isStopped() ? List.of() : fetch(room);
        for (Incoming message : messages) {
          taken++;
          handOver(message);
        }
      } finally {
        free.release(room - taken);
      }
    }
  }

  /** Takes no more messages; one call may still be waiting for some, which are given back. */
  void stop() {
    stopped.countDown();
    free.release();
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  private int waitForRoom() {
    free.acquireUninterruptibly();
    int more = Math.min(free.availablePermits(), SqsConnection.BATCH - 1);
    return more > 0 && free.tryAcquire(more) ? more + 1 : 1;
  }

  private List<Incoming> fetch(int room) {
    try {
      List<Incoming> messages = connection.receive(room, pace.poll(), pace.hidden());
      noteRecovery();
      return messages;
    } catch (RuntimeException away) {
      pause(away);
      return List.of();
    }
  }

  private void noteRecovery() {
    if (failures > 0) {
      LOG.info("the queue answers again after {} failures", failures);
      failures = 0;
    }
  }

  private void pause(RuntimeException away) {
    failures++;
    LOG.warn("the queue does not answer, try {}: {}", failures, away.getMessage());
    try {
      stopped.await(pace.away().after(failures).toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      stopped.countDown();
    }
  }

  private void handOver(Incoming message) {
    if (isStopped()) {
      work.giveBack(message);
      free.release();
      return;
    }
    threads.execute(
        () -> {
          try {
            work.on(message);
          } finally {
            free.release();
          }
        });
  }
}
