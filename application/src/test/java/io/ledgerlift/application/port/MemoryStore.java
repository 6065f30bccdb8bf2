package io.ledgerlift.application.port;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the in-memory twins of the database ports share: one state, one clock, one lock for writers.
 *
 * <p>A transaction works on a copy that takes the state's place when it commits, so that a rollback
 * is to forget it, and readers in other threads see nothing of it before and never wait.
 */
public final class MemoryStore {

  private static final Logger LOG = LoggerFactory.getLogger(MemoryStore.class);

  private final SettableClock clock = new SettableClock();
  private final Faults faults = new Faults();
  private final ReentrantLock writing = new ReentrantLock();
  private final ThreadLocal<MemoryState> running = new ThreadLocal<>();

  /** Outside the state: a token is never drawn twice, not even after a rollback. */
  private final AtomicLong tokens = new AtomicLong();

  /** What the running transaction of a thread has promised for after its commit. */
  private final ThreadLocal<List<Runnable>> promised = ThreadLocal.withInitial(ArrayList::new);

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
    List<Runnable> deeds = List.of();
    T answer;
    writing.lock();
    try {
      MemoryState mine = committed.copy();
      running.set(mine);
      answer = block.get();
      faults.hit(Faults.COMMIT);
      committed = mine;
      faults.hit(Faults.ANSWER);
      deeds = List.copyOf(promised.get());
    } finally {
      running.remove();
      promised.remove();
      writing.unlock();
    }
    deeds.forEach(MemoryStore::keep);
    return answer;
  }

  void afterCommit(Runnable deed) {
    if (running.get() == null) {
      deed.run();
    } else {
      promised.get().add(deed);
    }
  }

  private static void keep(Runnable promise) {
    try {
      promise.run();
    } catch (RuntimeException tooLate) {
      LOG.warn("a deed after a commit failed: {}", tooLate.getMessage());
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
