package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.application.Unavailable;
import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The painting of one document, by one child after the other: a page that hangs or kills its
 * painter costs its own preview and not those of the pages behind it.
 */
final class Painters {

  private static final Logger LOG = LoggerFactory.getLogger(Painters.class);

  /** A document that ends this many painters gets no further previews. */
  private static final int MAX_PAINTERS = 4;

  /** One page may take this long though its painter shows signs of life. */
  private static final Duration PAGE_TIME = Duration.ofSeconds(30);

  private final Slot slot;
  private final Selector selector;
  private final IntFunction<Job> jobFromPage;
  private final Duration silence;
  private final PainterTranscript transcript;
  private @Nullable Conversation conversation;
  private int painters;
  private int awaitedPage;
  private long awaitedSince;

  Painters(
      Slot slot,
      Selector selector,
      IntFunction<Job> jobFromPage,
      Duration silence,
      PainterTranscript transcript) {
    this.slot = slot;
    this.selector = selector;
    this.jobFromPage = jobFromPage;
    this.silence = silence;
    this.transcript = transcript;
    start();
  }

  boolean over() {
    return transcript.over();
  }

  Duration painting() {
    return transcript.painting();
  }

  /** Takes what the painter has said, and replaces one that says nothing. */
  void hear() {
    Conversation talk = conversation;
    if (talk == null || transcript.over()) {
      return;
    }
    try {
      talk.hear(transcript::understood);
    } catch (IOException | Garbage e) {
      LOG.warn("A painter ended at page {}: {}", transcript.nextPage(), talk.lastWords(), e);
      replace(talk);
      return;
    }
    if (transcript.over()) {
      talk.done();
    } else if (talk.silentFor(silence) || pageTakesTooLong()) {
      LOG.warn("A painter hangs at page {}.", transcript.nextPage());
      replace(talk);
    }
  }

  /** Ends the painting; what is not painted by now never will be. */
  void giveUp() {
    if (!transcript.over()) {
      kill();
      transcript.skipRest();
    }
  }

  void kill() {
    if (conversation != null) {
      conversation.kill();
    }
  }

  private void start() {
    painters++;
    awaitedSince = System.nanoTime();
    awaitedPage = transcript.nextPage();
    try {
      conversation = Conversation.open(slot, jobFromPage.apply(transcript.nextPage()), selector);
    } catch (Unavailable e) {
      LOG.warn("No painter could be started.", e);
      transcript.skipRest();
    }
  }

  private void replace(Conversation talk) {
    talk.kill();
    if (transcript.over()) {
      return;
    }
    transcript.skip();
    if (painters == MAX_PAINTERS) {
      transcript.skipRest();
    } else if (!transcript.over()) {
      start();
    }
  }

  private boolean pageTakesTooLong() {
    if (transcript.nextPage() != awaitedPage) {
      awaitedPage = transcript.nextPage();
      awaitedSince = System.nanoTime();
    }
    return System.nanoTime() - awaitedSince > PAGE_TIME.toNanos();
  }
}
