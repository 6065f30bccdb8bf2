package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.application.port.ProgressFeed.Subscription;
import io.ledgerlift.application.port.ProgressFeed.Update;
import io.ledgerlift.bootstrap.wiring.Wiring;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Waits until the reading of a document has ended either way. */
final class ReadingEndWaiter implements Consumer<Update> {

  private static final Set<ProcessingStatus> ENDS =
      EnumSet.of(ProcessingStatus.COMPLETED, ProcessingStatus.FAILED);

  private final CountDownLatch ended = new CountDownLatch(1);

  private ReadingEndWaiter() {}

  /** The document as its reading left it, whoever reads it. */
  static Document await(Wiring wiring, DocumentId id, Duration patience)
      throws InterruptedException {
    ReadingEndWaiter waiter = new ReadingEndWaiter();
    Subscription subscription = wiring.deeds().watchProgress().watch(id, waiter);
    try {
      if (!waiter.ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(
            "document " + id + " was not read within " + patience.toSeconds() + " s");
      }
    } finally {
      subscription.close();
    }
    return wiring.deeds().findDocuments().one(id);
  }

  @Override
  public void accept(Update update) {
    if (ENDS.contains(update.status())) {
      ended.countDown();
    }
  }
}
