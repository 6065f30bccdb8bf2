package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.adapter.formats.office.Typesetter;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.DocumentReader.Limits;
import io.ledgerlift.application.port.DocumentReader.Listener;
import io.ledgerlift.application.port.DocumentReader.ReadingAbandoned;
import io.ledgerlift.application.port.DocumentReader.Report;
import io.ledgerlift.application.port.DocumentReader.Task;
import io.ledgerlift.domain.document.ContentType;
import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One document in one slot. A single thread, the caller's, hears both children, tells the listener
 * and watches the clocks.
 */
final class Reading implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

  /** How often the clocks are looked at when nobody says anything. */
  private static final long POLL_MILLIS = 100;

  private static final long NANOS_BETWEEN_QUESTIONS = 500_000_000;

  private final SlotSettings settings;
  private final Slot slot;
  private final Task task;
  private final Listener listener;
  private final Selector selector;
  private final ReaderTranscript transcript;
  private final long start = System.nanoTime();
  private long lastAsked = start - NANOS_BETWEEN_QUESTIONS;
  private @Nullable Conversation reader;
  private @Nullable Painters painters;
  private @Nullable TempFolder prints;

  Reading(SlotSettings settings, Slot slot, Task task, Listener listener) {
    this.settings = settings;
    this.slot = slot;
    this.task = task;
    this.listener = listener;
    this.transcript = new ReaderTranscript(task.contentType(), task.limits().maxPages(), listener);
    try {
      this.selector = Selector.open();
    } catch (IOException e) {
      throw new Unavailable("No document reader could be started.", e);
    }
  }

  Report run() {
    prints = prints();
    Conversation talk = Conversation.open(slot, job(Job.Work.READ, 1), selector);
    reader = talk;
    while (!transcript.over()) {
      await();
      hear(talk);
      watch(talk);
      paint();
    }
    if (transcript.refusal() != null) {
      talk.done();
      throw transcript.refusal();
    }
    talk.done();
    Duration painted = transcript.pageCount() == 0 ? Duration.ZERO : paintRest();
    return report(painted);
  }

  private Duration paintRest() {
    Painters last = painters();
    while (!last.over()) {
      await();
      last.hear();
      if (elapsed().compareTo(deadline()) > 0) {
        last.giveUp();
      }
    }
    return last.painting();
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.kill();
    }
    if (painters != null) {
      painters.kill();
    }
    try {
      selector.close();
      if (prints != null) {
        prints.delete();
      }
    } catch (IOException e) {
      LOG.warn("A selector or folder could not be closed.", e);
    }
  }

  /** Where the pages of a file that has none are laid out; null when they are not. */
  private @Nullable TempFolder prints() {
    try {
      boolean needed = task.contentType() == ContentType.DOCX && settings.office() != null;
      return needed ? TempFolder.in(settings.tempFolder()) : null;
    } catch (IOException e) {
      throw new Unavailable("There is no room for the pages of a document.", e);
    }
  }

  private void await() {
    try {
      selector.select(POLL_MILLIS);
      selector.selectedKeys().clear();
    } catch (IOException e) {
      throw new Unavailable("The document reader cannot be heard.", e);
    }
    if (System.nanoTime() - lastAsked >= NANOS_BETWEEN_QUESTIONS) {
      lastAsked = System.nanoTime();
      if (!listener.wanted()) {
        throw new ReadingAbandoned();
      }
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new ReadingAbandoned();
    }
  }

  private void hear(Conversation talk) {
    try {
      talk.hear(transcript::understood);
    } catch (Garbage e) {
      throw Verdicts.crashed(e);
    } catch (IOException e) {
      Unreadable verdict = Verdicts.ended(talk.exitCode(), e);
      LOG.warn("A reader ended ({}): {}", verdict.code(), talk.lastWords());
      throw verdict;
    }
  }

  private void watch(Conversation talk) {
    if (transcript.over()) {
      return;
    }
    if (elapsed().compareTo(deadline()) > 0) {
      throw Verdicts.timedOut(deadline());
    }
    if (talk.silentFor(settings.silence())) {
      throw Verdicts.silent(settings.silence());
    }
  }

  /** Painting begins when it is known that there is something to paint. */
  private void paint() {
    if (transcript.pageCount() > 0) {
      painters().hear();
    }
  }

  private Painters painters() {
    if (painters == null) {
      painters =
          new Painters(
              slot,
              selector,
              page -> job(Job.Work.PAINT, page),
              settings.silence(),
              new PainterTranscript(transcript.pageCount(), listener));
    }
    return painters;
  }

  private Job job(Job.Work work, int firstPage) {
    Limits limits = task.limits();
    return new Job(
        work,
        task.file().toAbsolutePath(),
        task.contentType(),
        limits.maxPages(),
        limits.previewDpi(),
        firstPage,
        settings.engine(),
        settings.ocr(),
        layout());
  }

  private Job.@Nullable Layout layout() {
    Typesetter office = settings.office();
    return prints == null || office == null
        ? null
        : new Job.Layout(office, prints.path().resolve("print.pdf"));
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private Duration deadline() {
    return task.limits().deadline(transcript.pageCount(), transcript.scannedPages());
  }

  private Report report(Duration painted) {
    ReaderTranscript.Times times = transcript.times();
    if (times == null) {
      throw new IllegalStateException("a report before the end");
    }
    return new Report(
        transcript.pageCount(),
        times.opening(),
        times.extracting(),
        times.finding(),
        times.painting().plus(painted));
  }
}
