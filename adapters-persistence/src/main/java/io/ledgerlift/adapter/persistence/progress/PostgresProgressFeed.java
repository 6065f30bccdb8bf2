package io.ledgerlift.adapter.persistence.progress;

import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import io.ledgerlift.application.port.ProgressFeed;
import io.ledgerlift.domain.DocumentId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link ProgressFeed} by LISTEN and NOTIFY: one thread sends, one listens, and the second starts
 * with the first onlooker.
 */
public final class PostgresProgressFeed implements ProgressFeed, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresProgressFeed.class);

  private final List<Onlooker> onlookers = new CopyOnWriteArrayList<>();
  private final ProgressSender sender;
  private final ProgressListener listener;

  /**
   * A feed that sends over the pool and listens over a connection of its own.
   *
   * @param url where to listen; not through a pooler that shares sessions
   */
  public PostgresProgressFeed(DataSource pool, DatabaseUrl url) {
    this.sender = new ProgressSender(pool);
    this.listener = new ProgressListener(url, this::tell);
  }

  @Override
  public void publish(Update update) {
    sender.send(update);
  }

  @Override
  public Subscription subscribe(DocumentId id, Consumer<Update> consumer) {
    Onlooker onlooker = new Onlooker(id, consumer);
    onlookers.add(onlooker);
    listener.start();
    return onlooker;
  }

  @Override
  public void close() {
    sender.close();
    listener.close();
  }

  private void tell(Update update) {
    onlookers.forEach(onlooker -> onlooker.hear(update));
  }

  private final class Onlooker implements Subscription {

    private final DocumentId id;
    private final Consumer<Update> consumer;

    Onlooker(DocumentId id, Consumer<Update> consumer) {
      this.id = id;
      this.consumer = consumer;
    }

    void hear(Update update) {
      if (!update.documentId().equals(id) || !onlookers.contains(this)) {
        return;
      }
      try {
        consumer.accept(update);
      } catch (RuntimeException theirs) {
        LOG.warn("An onlooker failed.", theirs);
      }
    }

    @Override
    public void close() {
      onlookers.remove(this);
    }
  }
}
