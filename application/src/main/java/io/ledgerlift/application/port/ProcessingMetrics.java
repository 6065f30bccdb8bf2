package io.ledgerlift.application.port;

import io.ledgerlift.domain.document.FailureCode;
import java.time.Duration;

/** Facts that somebody counts. Never throws. */
public interface ProcessingMetrics {

  void documentRegistered();

  void readingStarted();

  void readingCompleted(int pages, Duration took);

  /** A reading ended without a result; whether it is tried again is in {@code code}. */
  void readingFailed(FailureCode code);

  /** A stage of a reading ended: {@code fetching}, {@code opening}, {@code extracting} … */
  void stageTook(String stage, Duration took);

  /** So many originals were missing from the store when somebody last looked. */
  void originalsMissing(int count);

  /** A worker's lease ran out and its document was taken away. */
  void leaseLapsed();
}
