package io.ledgerlift.domain.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a document has come.
 *
 * @param attempt the newest reading that was started, from 1; 0 before the first. Only grows
 * @param tries readings started since somebody last asked for one
 * @param failure why the newest reading failed; null unless failed, or retrying after a failure
 * @param retryAt the next reading does not start before; null unless one waits after a failure
 */
public record Progress(
    ProcessingStatus status,
    int attempt,
    int tries,
    @Nullable Failure failure,
    @Nullable Instant retryAt) {

  static final Progress NONE = new Progress(ProcessingStatus.UPLOADED, 0, 0, null, null);

  public Progress {
    if (attempt < 0 || tries < 0 || tries > attempt) {
      throw new IllegalArgumentException("no such progress: " + attempt + ", " + tries);
    }
  }

  Progress started() {
    return new Progress(to(ProcessingStatus.PROCESSING), attempt + 1, tries + 1, null, null);
  }

  Progress completed() {
    return new Progress(to(ProcessingStatus.COMPLETED), attempt, tries, null, null);
  }

  Progress failed(Failure why) {
    requireUnderWay(ProcessingStatus.FAILED);
    return new Progress(to(ProcessingStatus.FAILED), attempt, tries, why, null);
  }

  Progress failedForNow(Failure why, Instant again) {
    requireUnderWay(ProcessingStatus.RETRYING);
    return new Progress(to(ProcessingStatus.RETRYING), attempt, tries, why, again);
  }

  /** A fresh start on somebody's wish; a reading under way is not interrupted by one. */
  Progress requested() {
    if (status == ProcessingStatus.PROCESSING) {
      throw new IllegalTransition(status, ProcessingStatus.RETRYING);
    }
    return new Progress(to(ProcessingStatus.RETRYING), attempt, 0, null, null);
  }

  /** Only a reading can fail: one that runs, or one that waits for its next try. */
  private void requireUnderWay(ProcessingStatus next) {
    if (status != ProcessingStatus.PROCESSING && status != ProcessingStatus.RETRYING) {
      throw new IllegalTransition(status, next);
    }
  }

  private ProcessingStatus to(ProcessingStatus next) {
    if (!status.mayBecome(next)) {
      throw new IllegalTransition(status, next);
    }
    return next;
  }
}
