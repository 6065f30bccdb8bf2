package io.ledgerlift.adapter.web;

import io.javalin.http.Context;
import io.ledgerlift.application.port.ProgressFeed.Subscription;
import io.ledgerlift.application.usecase.WatchProgress;
import io.ledgerlift.domain.DocumentId;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams of progress. Each has a thread: a peer that reads slowly holds up its own stream and
 * nobody else, and their number is bounded.
 */
final class ProgressHandlers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressHandlers.class);

  private final WatchProgress watch;
  private final WebSettings.Streams streams;
  private final Gate gate;
  private final Set<Box> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  ProgressHandlers(WatchProgress watch, WebSettings.Streams streams) {
    this.watch = watch;
    this.streams = streams;
    this.gate =
        new Gate(streams.most(), "too_many_streams", "Too many streams at once; try again soon.");
  }

  void progress(Context ctx) throws InterruptedException {
    DocumentId id = Visit.document(ctx);
    gate.enter();
    Box box = new Box();
    open.add(box);
    try {
      watch(id, box, ctx);
    } catch (IOException gone) {
      LOG.debug("the caller left", gone);
    } finally {
      open.remove(box);
      gate.leave();
    }
  }

  private void watch(DocumentId id, Box box, Context ctx) throws IOException, InterruptedException {
    if (closed) {
      box.close();
    }
    Subscription subscription = watch.watch(id, box::put);
    try {
      EventNumbers numbers = new EventNumbers(ctx.header("Last-Event-ID"));
      new ProgressStream(id, watch, box, EventWriter.open(ctx), numbers).run(streams);
    } finally {
      subscription.close();
    }
  }

  /** How many streams are open. */
  int count() {
    return open.size();
  }

  /** Ends every stream; the callers come again, perhaps elsewhere. */
  @Override
  public void close() {
    closed = true;
    open.forEach(Box::close);
  }
}
