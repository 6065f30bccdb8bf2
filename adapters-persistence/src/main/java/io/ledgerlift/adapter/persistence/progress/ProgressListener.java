package io.ledgerlift.adapter.persistence.progress;

import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import io.ledgerlift.application.port.ProgressFeed.Update;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens over one connection for ever; a lost one is replaced. */
final class ProgressListener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressListener.class);

  /** So long the first onlooker waits for its place; what it misses before, its snapshot shows. */
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

  /** Between two tries to connect; an onlooker hardly notices, the server neither. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** How long one look for notifications takes at most; a close has not to wait for it. */
  private static final Duration LOOK = Duration.ofSeconds(10);

  private final DatabaseUrl url;
  private final Consumer<Update> audience;
  private final CountDownLatch listening = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable Thread thread;
  private volatile @Nullable Connection connection;

  ProgressListener(DatabaseUrl url, Consumer<Update> audience) {
    this.url = url;
    this.audience = audience;
  }

  /** Returns when somebody listens, or after a while. */
  void start() {
    synchronized (this) {
      if (thread == null) {
        thread = new Thread(this::listenForever, "progress-listener");
        thread.setDaemon(true);
        thread.start();
      }
    }
    await(listening, FIRST_WAIT);
  }

  @Override
  public void close() {
    closed.countDown();
    Connection open = connection;
    if (open != null) {
      closeQuietly(open);
    }
  }

  private void listenForever() {
    while (closed.getCount() > 0) {
      try {
        listen();
      } catch (SQLException | RuntimeException lost) {
        LOG.debug("Nobody listens for progress until the database is back.", lost);
        await(closed, PAUSE);
      }
    }
  }

  private void listen() throws SQLException {
    try (Connection mine = connect();
        Statement statement = mine.createStatement()) {
      connection = mine;
      statement.execute("listen " + ProgressMessage.CHANNEL);
      listening.countDown();
      PGConnection notified = mine.unwrap(PGConnection.class);
      while (closed.getCount() > 0) {
        tell(notified.getNotifications((int) LOOK.toMillis()));
      }
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = url.credentials();
    properties.setProperty("ApplicationName", "ledgerlift-progress");
    properties.setProperty("connectTimeout", "3");
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(url.jdbc(), properties);
  }

  private void tell(PGNotification @Nullable [] notifications) {
    if (notifications == null) {
      return;
    }
    for (PGNotification notification : notifications) {
      try {
        audience.accept(ProgressMessage.read(notification.getParameter()));
      } catch (RuntimeException notOurs) {
        LOG.debug("A notification that is no update.", notOurs);
      }
    }
  }

  private static void closeQuietly(Connection open) {
    try {
      open.close();
    } catch (SQLException gone) {
      LOG.debug("The listening connection is gone already.", gone);
    }
  }

  private static void await(CountDownLatch latch, Duration time) {
    try {
      boolean done = latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
      LOG.trace("Waited: {}.", done);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
