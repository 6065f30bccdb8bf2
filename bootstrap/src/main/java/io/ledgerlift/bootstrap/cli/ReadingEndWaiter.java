package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.application.port.ProgressFeed.Update;
import io.ledgerlift.domain.DocumentId;
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

  private final DocumentId id;
  private final CountDownLatch ended = new CountDownLatch(1);

  ReadingEndWaiter(DocumentId id) {
    this.id = id;
  }

  @Override
  public void accept(Update update) {
    if (ENDS.contains(update.status())) {
      ended.countDown();
    }
  }

  void await(Duration patience) throws InterruptedException {
    if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException(
          "document " + id + " was not read within " + patience.toSeconds() + " s");
    }
  }
}
