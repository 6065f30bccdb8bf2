package io.ledgerlift.application.port;

import io.ledgerlift.application.port.MemoryState.Note;
import io.ledgerlift.application.port.MemoryState.SentJob;
import io.ledgerlift.application.port.WorkQueue.Job;
import java.time.Duration;
import java.time.Instant;

/** {@link SentJobs} over a {@link MemoryStore}. */
public final class MemorySentJobs implements SentJobs {

  private final MemoryStore store;

  public MemorySentJobs(MemoryStore store) {
    this.store = store;
  }

  @Override
  public boolean note(Job job, Duration lasting) {
    return store.write(
        "sentJobs.note",
        state -> {
          Instant now = store.clock().instant();
          Note before = state.sentJobs.get(SentJob.of(job));
          if (before != null && before.until().isAfter(now)) {
            return false;
          }
          int again = before == null ? 0 : Math.min(before.again() + 1, DOUBLINGS);
          Instant until = now.plus(lasting.multipliedBy(1L << again));
          state.sentJobs.put(SentJob.of(job), new Note(again, until));
          return true;
        });
  }

  @Override
  public void forget(Job job) {
    store.change("sentJobs.forget", state -> state.sentJobs.remove(SentJob.of(job)));
  }

  @Override
  public void forgetLapsed(Duration ago) {
    Instant time = store.clock().instant().minus(ago);
    store.change(
        "sentJobs.forgetLapsed",
        state -> state.sentJobs.values().removeIf(note -> note.until().isBefore(time)));
  }
}
