package io.ledgerlift.adapter.web;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.ProgressFeed.Update;
import io.ledgerlift.application.usecase.WatchProgress;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.document.DocumentPurged;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One caller who watches one document. Updates may be lost, late or doubled, so they only tell how
 * far a reading is; that it ended, the document itself has to say.
 */
final class ProgressStream {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressStream.class);

  private final DocumentId id;
  private final WatchProgress watch;
  private final Box box;
  private final EventWriter out;
  private final EventNumbers numbers;

  private @Nullable Update last;
  private boolean ended;
  private long heard = System.nanoTime();

  ProgressStream(
      DocumentId id, WatchProgress watch, Box box, EventWriter out, EventNumbers numbers) {
    this.id = id;
    this.watch = watch;
    this.box = box;
    this.out = out;
    this.numbers = numbers;
  }

  /** Tells everything until the reading ends, the box is closed or the time is over. */
  void run(WebSettings.Streams streams) throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (!ended && !box.isClosed() && System.nanoTime() - start < streams.longest().toNanos()) {
      Update update = box.take(streams.look());
      if (update == null || isLast(update.status())) {
        look();
      } else {
        tell(update);
      }
      if (System.nanoTime() - heard >= streams.keepAlive().toNanos()) {
        out.keepAlive();
        heard = System.nanoTime();
      }
    }
  }

  private void look() throws IOException {
    try {
      Update now = watch.snapshot(id);
      tell(now);
      if (isLast(now.status())) {
        end(now.status().code());
      }
    } catch (DocumentPurged purged) {
      end("purged");
    } catch (Unavailable passing) {
      LOG.debug("nobody can say how the document is", passing);
    }
  }

  private void tell(Update update) throws IOException {
    if (last == null || isNews(update, last)) {
      last = update;
      out.event("progress", numbers.next(update.attempt()), Views.progress(update));
      heard = System.nanoTime();
    }
  }

  private void end(String reason) throws IOException {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("document_id", id.toString());
    data.put("reason", reason);
    out.event("end", numbers.next(last == null ? 0 : last.attempt()), data);
    ended = true;
  }

  /** Whether {@code update} was made after {@code known}, as far as it shows. */
  private static boolean isNews(Update update, Update known) {
    if (update.attempt() != known.attempt()) {
      return update.attempt() > known.attempt();
    }
    if (update.status() != known.status()) {
      return update.status() != ProcessingStatus.PROCESSING;
    }
    boolean look = update.stage().equals(update.status().code()); // knows no pages
    return !look
        && update.pagesDone() >= known.pagesDone()
        && !(update.pagesDone() == known.pagesDone() && update.stage().equals(known.stage()));
  }

  private static boolean isLast(ProcessingStatus status) {
    return status == ProcessingStatus.COMPLETED || status == ProcessingStatus.FAILED;
  }
}
