package io.ledgerlift.application.port;

import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ProcessingStatus;
import io.ledgerlift.domain.document.Reading;
import java.util.function.Consumer;

/**
 * Tells onlookers, in any process, how far a reading has come. It is for looking only: an update
 * may be lost or late, and whoever must know asks {@link Documents}.
 */
public interface ProgressFeed {

  /** Tells everybody who listens to the document; never waits, never throws. */
  void publish(Update update);

  /**
   * Calls {@code listener}, in a thread of the feed, for each later update of the document until
   * the subscription is closed. Closing twice is fine.
   */
  Subscription subscribe(DocumentId id, Consumer<Update> listener);

  /** Ends with {@link #close}. */
  interface Subscription extends AutoCloseable {

    @Override
    void close();
  }

  /**
   * How far a reading has come.
   *
   * @param stage {@code fetching}, {@code reading}, {@code storing}; the status' name when it ended
   * @param pagesDone pages read so far
   * @param pageCount 0 while unknown
   */
  record Update(
      DocumentId documentId,
      ProcessingStatus status,
      int attempt,
      String stage,
      int pagesDone,
      int pageCount) {

    /** How the document is, between readings or after one. */
    public static Update of(Document document) {
      Reading reading = document.reading();
      int pages =
          reading != null && reading.attempt() == document.attempt() ? reading.pageCount() : 0;
      return new Update(
          document.id(),
          document.status(),
          document.attempt(),
          document.status().code(),
          pages,
          pages);
    }
  }
}
