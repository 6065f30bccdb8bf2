package io.ledgerlift.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the reading of one file ended.
 *
 * @param outcome {@code completed}, or the code of the failure
 */
record FileResult(
    String name,
    String outcome,
    int pages,
    int tables,
    int texts,
    int figures,
    Set<String> flags,
    Duration took) {

  static final String HEADLINE =
      "file                                               outcome        pages tables  texts   figs      s  flags";

  String line() {
    return String.format(
        Locale.ROOT,
        "%-50.50s %-14s %5d %6d %6d %6d %6.2f  %s",
        name,
        outcome,
        pages,
        tables,
        texts,
        figures,
        took.toMillis() / 1000.0,
        String.join(" ", new TreeSet<>(flags)));
  }
}
