package io.ledgerlift.application.port;

import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * The ports that one database keeps, as the contracts use them. The database may hold other things
 * already, and keeps what a test leaves.
 */
public interface StoreUnderTest {

  Documents documents();

  AuditTrail auditTrail();

  Artifacts artifacts();

  Transactions transactions();

  IdempotencyKeys idempotencyKeys();

  Workers workers();

  UploadGrants uploadGrants();

  SentJobs sentJobs();

  Corrections corrections();

  /**
   * Returns when the clock of the store shows so much more; a store with a real clock is waited
   * for.
   */
  default void letPass(Duration time) {
    Awaitility.await().pollDelay(time).atMost(time.plusSeconds(10)).until(() -> true);
  }

  /** Whether {@link #cutOff} works. */
  default boolean supportsCutOff() {
    return false;
  }

  /** From now on, and for the rest of the test, the store cannot be reached by these ports. */
  default void cutOff() {
    throw new UnsupportedOperationException("this store is always there");
  }

  /** Whether names are found without regard to the case of letters that ASCII does not have. */
  default boolean supportsLetterCaseBeyondAscii() {
    return true;
  }
}
