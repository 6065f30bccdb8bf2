package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.ProgressFeed;
import io.ledgerlift.application.port.ProgressFeed.Subscription;
import io.ledgerlift.application.port.ProgressFeed.Update;
import io.ledgerlift.domain.DocumentId;
import java.util.function.Consumer;

/** Follows the readings of a document. */
public final class WatchProgress {

  private final FindDocuments find;
  private final ProgressFeed feed;

  public WatchProgress(FindDocuments find, ProgressFeed feed) {
    this.find = find;
    this.feed = feed;
  }

  /**
   * Tells {@code onlooker} how the document is, then every update. The subscription comes first and
   * the look after it, so that nothing falls in between; an update may therefore come before the
   * snapshot.
   */
  public Subscription watch(DocumentId id, Consumer<Update> onlooker) {
    find.one(id);
    Subscription subscription = feed.subscribe(id, onlooker);
    try {
      onlooker.accept(snapshot(id));
      return subscription;
    } catch (RuntimeException failed) {
      subscription.close();
      throw failed;
    }
  }

  /** How the document is now. */
  public Update snapshot(DocumentId id) {
    return Update.of(find.one(id));
  }
}
