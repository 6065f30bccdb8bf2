package io.ledgerlift.adapter.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a caller still sends once its answer is known. It is read and thrown away: were the
 * connection closed on it, the caller could lose the answer that says why (RFC 9112, section 9.6),
 * and were it closed unannounced, the caller's next request would fail instead.
 */
final class Remainder {

  private static final Logger LOG = LoggerFactory.getLogger(Remainder.class);

  /** Slower callers lose their connection, and perhaps the answer: each holds a thread. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int AT_ONCE = 16 * 1024;

  private final long most;

  /**
   * @param most bytes to throw away; a caller that sends more is told that the connection ends
   */
  Remainder(long most) {
    this.most = most;
  }

  /** To be called while the answer's headers can still be changed. */
  void discard(Context ctx) {
    if (ctx.res().isCommitted()) {
      return;
    }
    if (ctx.req().getContentLengthLong() > most || awaitsConsent(ctx) || !isEndReached(ctx)) {
      ctx.header("Connection", "close");
    }
  }

  /** Reading the body of a caller that asks first would tell it to send the whole of it. */
  private static boolean awaitsConsent(Context ctx) {
    return ctx.header("Expect") != null && ctx.statusCode() >= 400;
  }

  private boolean isEndReached(Context ctx) {
    try {
      InputStream body = ctx.req().getInputStream();
      byte[] thrownAway = new byte[AT_ONCE];
      long start = System.nanoTime();
      long left = most;
      int read = body.read(thrownAway);
      while (read >= 0 && left >= 0 && System.nanoTime() - start < PATIENCE.toNanos()) {
        left -= read;
        read = body.read(thrownAway);
      }
      return read < 0;
    } catch (IOException broken) {
      LOG.debug("the rest of a request did not come", broken);
      return false;
    }
  }
}
