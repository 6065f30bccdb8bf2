package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.DocumentReader.ReadingAbandoned;
import io.ledgerlift.application.port.DocumentReader.Task;
import io.ledgerlift.application.port.PageWords;
import io.ledgerlift.domain.correction.PrintedWord;
import io.ledgerlift.domain.page.PageNumber;
import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Reads the words of pages in a child JVM, one page at a time; the child ends when it rests. */
public final class ForkedPageWords implements PageWords, AutoCloseable {

  private static final long POLL_MILLIS = 100;

  private final SlotSettings settings;
  private final SlotPool slots;
  private final IdleCheck idleCheck;

  /**
   * Words by a child like those of the reader.
   *
   * @param settings of the slots; one of them is used
   */
  public ForkedPageWords(SlotSettings settings) {
    this.settings = settings;
    this.slots = new SlotPool(settings);
    this.idleCheck = new IdleCheck(slots);
  }

  @Override
  public List<PrintedWord> on(Task task, PageNumber page) {
    long start = System.nanoTime();
    Duration deadline = task.limits().deadline(1, 1);
    Slot slot = slots.take(() -> TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) < 30);
    try (Selector selector = Selector.open()) {
      Conversation talk = Conversation.open(slot, job(task, page), selector);
      try {
        WordsTranscript transcript = new WordsTranscript();
        while (!transcript.over()) {
          selector.select(POLL_MILLIS);
          selector.selectedKeys().clear();
          hear(talk, transcript);
          requireInTime(talk, transcript, System.nanoTime() - start, deadline);
        }
        talk.done();
        return transcript.words();
      } finally {
        talk.kill();
      }
    } catch (IOException e) {
      throw new Unavailable("No document reader could be started.", e);
    } finally {
      slots.giveBack(slot);
    }
  }

  private static void hear(Conversation talk, WordsTranscript transcript) {
    try {
      talk.hear(transcript::understood);
    } catch (Garbage e) {
      throw Verdicts.crashed(e);
    } catch (IOException e) {
      throw Verdicts.ended(talk.exitCode(), e);
    }
  }

  private void requireInTime(
      Conversation talk, WordsTranscript transcript, long nanos, Duration deadline) {
    if (Thread.currentThread().isInterrupted()) {
      throw new ReadingAbandoned();
    }
    if (transcript.over()) {
      return;
    }
    if (nanos > deadline.toNanos()) {
      throw Verdicts.timedOut(deadline);
    }
    if (talk.silentFor(settings.silence())) {
      throw Verdicts.silent(settings.silence());
    }
  }

  private Job job(Task task, PageNumber page) {
    return new Job(
        Job.Work.WORDS,
        task.file().toAbsolutePath(),
        task.contentType(),
        task.limits().maxPages(),
        task.limits().previewDpi(),
        page.value(),
        settings.engine(),
        settings.ocr(),
        null);
  }

  @Override
  public void close() {
    idleCheck.close();
    slots.close();
  }

  /** What the child has said so far. */
  private static final class WordsTranscript {

    private List<PrintedWord> words = List.of();
    private boolean over;

    Runnable understood(Frame frame) {
      return switch (frame.type()) {
        case ALIVE, OPENED -> () -> {};
        case WORDS -> {
          List<PrintedWord> read = WordsFrame.read(frame);
          yield () -> words = read;
        }
        case DONE -> () -> over = true;
        case REFUSED -> {
          Unreadable refusal = ReaderTranscript.refusal(Json.branch(frame));
          yield () -> {
            throw refusal;
          };
        }
        default -> throw new Garbage("who says words does not say " + frame.type());
      };
    }

    boolean over() {
      return over;
    }

    List<PrintedWord> words() {
      return words;
    }
  }
}
