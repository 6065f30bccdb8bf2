package io.ledgerlift.adapter.persistence.progress;

import io.ledgerlift.application.port.ProgressFeed.Update;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends updates in a thread of its own; what cannot be sent soon is not worth sending. */
final class ProgressSender implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressSender.class);

  /** A few seconds' worth of updates of a busy worker; later ones are dropped while it is full. */
  private static final int MOST_WAITING = 1_000;

  /** So many go in one transaction: each commit of a NOTIFY takes a lock of the whole server. */
  private static final int MOST_AT_ONCE = 100;

  private static final String NOTIFY =
      "select pg_notify('" + ProgressMessage.CHANNEL + "', payload) from unnest(?) as payload";

  private final BlockingQueue<Update> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final DataSource pool;
  private final Thread thread;

  ProgressSender(DataSource pool) {
    this.pool = pool;
    this.thread = new Thread(this::sendAll, "progress-sender");
    thread.setDaemon(true);
    thread.start();
  }

  void send(Update update) {
    if (!waiting.offer(update)) {
      LOG.debug("Too many updates of progress; one is dropped.");
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void sendAll() {
    try {
      while (true) {
        List<Update> batch = new ArrayList<>(List.of(waiting.take()));
        waiting.drainTo(batch, MOST_AT_ONCE - 1);
        send(batch);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(List<Update> batch) {
    Object[] payloads = batch.stream().map(ProgressMessage::write).toArray();
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(NOTIFY)) {
      statement.setArray(1, connection.createArrayOf("text", payloads));
      statement.execute();
    } catch (SQLException lost) {
      LOG.debug("Updates of progress are lost: {}.", batch.size(), lost);
    }
  }
}
