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

  /** A caller that sends nothing for so long has seen its answer, or never will. */
  private static final Duration SILENCE = Duration.ofSeconds(1);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  private static final int AT_ONCE = 16 * 1024;

  private final long most;

  /**
   * @param most bytes to throw away; a caller that wants to send more is answered at once and told
   *     that the connection ends
   */
  Remainder(long most) {
    this.most = most;
  }

  /** To be called while the answer's headers can still be changed. */
  void discard(Context ctx) {
    if (ctx.res().isCommitted()) {
      return;
    }
    boolean tooLong = ctx.req().getContentLengthLong() > most;
    if (tooLong || awaitsConsent(ctx) || !isEndReached(ctx)) {
      ctx.header("Connection", "close");
    }
    if (tooLong) {
      answerNow(ctx);
      linger(ctx);
    }
  }

  /** So that a caller still sending finds the answer before the connection ends. */
  private static void answerNow(Context ctx) {
    try {
      InputStream result = ctx.resultInputStream();
      byte[] answer = result == null ? new byte[0] : result.readAllBytes();
      ctx.res().setContentLength(answer.length);
      ctx.res().getOutputStream().write(answer);
      ctx.res().flushBuffer();
    } catch (IOException gone) {
      LOG.debug("the caller went before its answer", gone);
    }
  }

  /** Throws away what comes until the caller stops sending, never waiting within a read. */
  private static void linger(Context ctx) {
    long start = System.nanoTime();
    long lastCame = start;
    try {
      InputStream body = ctx.req().getInputStream();
      while (since(lastCame) < SILENCE.toNanos() && since(start) < PATIENCE.toNanos()) {
        int ready = body.available();
        if (ready == 0) {
          Thread.sleep(BETWEEN_LOOKS.toMillis());
        } else {
          body.skipNBytes(ready);
          lastCame = System.nanoTime();
        }
      }
    } catch (IOException gone) {
      LOG.debug("the caller took its answer and went", gone);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static long since(long start) {
    return System.nanoTime() - start;
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
      while (read >= 0 && left >= 0 && since(start) < PATIENCE.toNanos()) {
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
