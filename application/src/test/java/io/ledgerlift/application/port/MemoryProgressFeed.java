package io.ledgerlift.application.port;

import io.ledgerlift.domain.DocumentId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link ProgressFeed} within one process, with one thread of its own. */
public final class MemoryProgressFeed implements ProgressFeed, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MemoryProgressFeed.class);

  private final List<Onlooker> onlookers = new CopyOnWriteArrayList<>();
  private final List<Update> published = new CopyOnWriteArrayList<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread daemon = new Thread(work, "progress-feed");
            daemon.setDaemon(true);
            return daemon;
          });

  /** Everything that was ever published, for tests that ask afterwards. */
  public List<Update> published() {
    return List.copyOf(published);
  }

  @Override
  public void publish(Update update) {
    published.add(update);
    if (!thread.isShutdown()) {
      thread.execute(() -> onlookers.forEach(onlooker -> onlooker.hear(update)));
    }
  }

  @Override
  public Subscription subscribe(DocumentId id, Consumer<Update> listener) {
    Onlooker onlooker = new Onlooker(id, listener);
    onlookers.add(onlooker);
    return onlooker;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private final class Onlooker implements Subscription {

    private final DocumentId id;
    private final Consumer<Update> listener;

    Onlooker(DocumentId id, Consumer<Update> listener) {
      this.id = id;
      this.listener = listener;
    }

    void hear(Update update) {
      if (!update.documentId().equals(id) || !onlookers.contains(this)) {
        return;
      }
      try {
        listener.accept(update);
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
