package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.application.Unavailable;
import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One child at one job, heard by one thread. */
final class Conversation {

  /** Frames taken at once; between two rounds the thread looks at its clocks. */
  private static final int FRAMES_PER_ROUND = 32;

  private final Slot slot;
  private final Job.Work work;
  private final ChildProcess child;
  private long lastHeard;
  private boolean over;

  private Conversation(Slot slot, Job.Work work, ChildProcess child) {
    this.slot = slot;
    this.work = work;
    this.child = child;
    this.lastHeard = System.nanoTime();
  }

  /**
   * Gives the job to a child.
   *
   * @throws Unavailable when no child takes it
   */
  static Conversation open(Slot slot, Job job, Selector selector) {
    ChildProcess child = slot.take(job.work());
    try {
      child.register(selector);
      child.give(job);
      return new Conversation(slot, job.work(), child);
    } catch (IOException e) {
      child.kill();
      throw new Unavailable("A document reader did not take its job.", e);
    }
  }

  /**
   * Takes what has come. {@code understood} answers what to tell the listener, so that a bad frame
   * and a bad listener are never taken for one another.
   *
   * @throws Garbage when the child says what no reader says
   * @throws IOException when it says nothing any more
   */
  void hear(Function<Frame, Runnable> understood) throws IOException {
    for (int i = 0; i < FRAMES_PER_ROUND && !over; i++) {
      Frame frame = child.input().next();
      if (frame == null) {
        return;
      }
      lastHeard = System.nanoTime();
      understand(frame, understood).run();
    }
  }

  private static Runnable understand(Frame frame, Function<Frame, Runnable> understood) {
    try {
      return understood.apply(frame);
    } catch (IllegalArgumentException | ClassCastException | ArithmeticException e) {
      throw new Garbage("a frame " + frame.type() + " that makes no sense", e);
    }
  }

  boolean silentFor(Duration silence) {
    return System.nanoTime() - lastHeard > silence.toNanos();
  }

  /** The child has done its job and can take another. */
  void done() {
    over = true;
    slot.giveBack(work, child);
  }

  /** Ends the child, unless it has done its job. */
  void kill() {
    if (!over) {
      over = true;
      child.kill();
    }
  }

  /** How the child ended by itself; null when it did not. */
  @Nullable Integer exitCode() {
    return child.exitCode();
  }

  String lastWords() {
    return child.lastWords();
  }
}
