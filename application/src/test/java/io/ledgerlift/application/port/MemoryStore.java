package io.ledgerlift.application.port;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the in-memory twins of the database ports share: one state, one clock, one lock for writers.
 *
 * <p>A transaction works on a copy that takes the state's place when it commits, so that a rollback
 * is to forget it, and readers in other threads see nothing of it before and never wait.
 */
public final class MemoryStore {

  private final SettableClock clock = new SettableClock();
  private final Faults faults = new Faults();
  private final ReentrantLock writing = new ReentrantLock();
  private final ThreadLocal<MemoryState> running = new ThreadLocal<>();

  /** Outside the state: a token is never drawn twice, not even after a rollback. */
  private final AtomicLong tokens = new AtomicLong();

  private volatile MemoryState committed = new MemoryState();

  /** The clock of this store, by which leases run; nobody else's. */
  public SettableClock clock() {
    return clock;
  }

  public Faults faults() {
    return faults;
  }

  <T> T inTransaction(Supplier<T> block) {
    if (running.get() != null) {
      return block.get();
    }
    writing.lock();
    try {
      MemoryState mine = committed.copy();
      running.set(mine);
      T answer = block.get();
      faults.hit(Faults.COMMIT);
      committed = mine;
      faults.hit(Faults.ANSWER);
      return answer;
    } finally {
      running.remove();
      writing.unlock();
    }
  }

  <T> T write(String call, Function<MemoryState, T> change) {
    faults.hit(call);
    return inTransaction(() -> change.apply(current()));
  }

  void change(String call, Consumer<MemoryState> change) {
    write(
        call,
        state -> {
          change.accept(state);
          return Boolean.TRUE;
        });
  }

  <T> T read(String call, Function<MemoryState, T> question) {
    faults.hit(call);
    return question.apply(current());
  }

  long nextToken() {
    return tokens.incrementAndGet();
  }

  private MemoryState current() {
    MemoryState mine = running.get();
    return mine == null ? committed : mine;
  }
}
