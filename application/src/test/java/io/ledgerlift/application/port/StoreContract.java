package io.ledgerlift.application.port;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.audit.AuditEntry;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Document.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the contracts of the database ports share: the store under test, and verbs that bring a
 * stored document where a test wants it. No contract assumes that the store is empty.
 */
public abstract class StoreContract {

  /** Runs out while a test waits. */
  protected static final Duration SHORT = Duration.ofMillis(60);

  /** Longer than {@link #SHORT}. */
  protected static final Duration LONGER = Duration.ofMillis(90);

  /** Does not run out during a test. */
  protected static final Duration LONG = Duration.ofMinutes(10);

  /** More than any test leaves behind. */
  protected static final int ALL = 10_000;

  /** As many as race for one thing. */
  private static final int RACERS = 32;

  /** The store of this test, ready for use. */
  protected StoreUnderTest store;

  /** A store to test; one for all tests is fine. */
  protected abstract StoreUnderTest open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  protected final Document register(TestDocuments document) {
    return record(document.registration());
  }

  /** Stores a change that needs no lease. */
  protected final Document record(Change change) {
    store.documents().record(change);
    return change.after();
  }

  protected final Claim claim(Document waiting) {
    return claim(waiting, LONG);
  }

  protected final Claim claim(Document waiting, Duration lease) {
    return store.documents().claim(waiting.start(TestDocuments.occasion()), lease).orElseThrow();
  }

  protected final Claim claimed(TestDocuments document) {
    return claim(register(document));
  }

  protected final Document complete(Claim claim) {
    return record(completion(claim), claim);
  }

  protected final Document failForNow(Claim claim, Duration retryIn) {
    Change failure =
        claim
            .document()
            .fail(TestDocuments.STORE_AWAY, Optional.of(retryIn), TestDocuments.occasion());
    return record(failure, claim);
  }

  protected final Document fail(Claim claim) {
    Change failure =
        claim.document().fail(TestDocuments.ENCRYPTED, Optional.empty(), TestDocuments.occasion());
    return record(failure, claim);
  }

  protected final Document record(Change change, Claim claim) {
    store.documents().record(change, claim);
    return change.after();
  }

  /** The worker of this lapsed claim is given up; its document waits for another try. */
  protected final Change takenAway(Claim claim) {
    return claim
        .document()
        .fail(
            TestDocuments.STORE_AWAY, Optional.of(Duration.ofSeconds(1)), TestDocuments.occasion());
  }

  protected static Change completion(Claim claim) {
    Document processing = claim.document();
    return processing.complete(
        TestDocuments.readingOf(processing), Optional.empty(), TestDocuments.occasion());
  }

  protected final Document stored(DocumentId id) {
    return store.documents().find(id).orElseThrow();
  }

  protected final List<EventType> events(DocumentId id) {
    return store.auditTrail().entries(id).stream()
        .map(AuditEntry::event)
        .map(event -> event.type())
        .toList();
  }

  /** What {@code call} answers to each of many threads that call it at once. */
  protected static <T> List<T> race(Callable<T> call) throws Exception {
    CyclicBarrier start = new CyclicBarrier(RACERS);
    ExecutorService threads = Executors.newFixedThreadPool(RACERS);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < RACERS; i++) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : running) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  /** Holds that each of these calls throws {@link Unavailable} once the store is cut off. */
  protected final void assertUnavailable(ThrowingCallable... calls) {
    assumeTrue(store.supportsCutOff(), "this store cannot be cut off");
    store.cutOff();
    for (ThrowingCallable call : calls) {
      assertThatExceptionOfType(Unavailable.class).isThrownBy(call);
    }
  }
}
