package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.application.Unreadable;
import io.ledgerlift.domain.document.FailureCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a reading that did not end well is told as. */
final class Verdicts {

  private Verdicts() {}

  static Unreadable timedOut(Duration deadline) {
    return new Unreadable(
        FailureCode.TIMED_OUT,
        "Reading this file took longer than its %,d seconds."
                .formatted(Math.max(1, deadline.toSeconds()))
            + " Split it, or print it to a new PDF, and upload that.");
  }

  static Unreadable silent(Duration silence) {
    return new Unreadable(
        FailureCode.READER_SILENT,
        "The reader hung on this file for %,d seconds and was ended."
                .formatted(Math.max(1, silence.toSeconds()))
            + " If it does so again, print the file to a new PDF and upload that one.");
  }

  /** The reader ended without a word. */
  static Unreadable ended(@Nullable Integer exitCode, Throwable cause) {
    if (exitCode != null && exitCode == ChildCommand.EXIT_OUT_OF_MEMORY) {
      return new Unreadable(
          FailureCode.OUT_OF_MEMORY,
          "This file needs more memory than a reader has."
              + " Split it, or print it to a new PDF, and upload that.",
          cause);
    }
    return crashed(cause);
  }

  static Unreadable crashed(Throwable cause) {
    return new Unreadable(
        FailureCode.READER_CRASHED,
        "The reader broke down over this file."
            + " If it does so again, print the file to a new PDF and upload that one.",
        cause);
  }
}
