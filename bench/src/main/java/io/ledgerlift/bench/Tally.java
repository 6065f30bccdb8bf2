package io.ledgerlift.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What all files together came to. */
final class Tally {

  private final Map<String, Integer> outcomes = new TreeMap<>();
  private int files;
  private int pages;
  private Duration took = Duration.ZERO;

  void add(FileResult result) {
    outcomes.merge(result.outcome(), 1, Integer::sum);
    files++;
    pages += result.pages();
    took = took.plus(result.took());
  }

  String line() {
    double seconds = took.toMillis() / 1000.0;
    return String.format(
        Locale.ROOT,
        "%d files %s, %d pages in %.1f s: %.1f pages/s",
        files,
        outcomes,
        pages,
        seconds,
        pages / Math.max(seconds, 0.001));
  }
}
