package io.ledgerlift.bootstrap.process;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What the clients of a service remember, and those who mistreated it: the truth that it is held
 * to.
 *
 * @param blows when a worker was killed, stopped or cut off, oldest first
 * @param purged the ids of documents whose purge was acknowledged
 */
record Journal(List<Acknowledged> documents, List<Instant> blows, Set<String> purged) {

  Journal {
    documents = List.copyOf(documents);
    blows = List.copyOf(blows);
    purged = Set.copyOf(purged);
  }

  static Journal of(List<Acknowledged> documents) {
    return new Journal(documents, List.of(), Set.of());
  }

  Journal withBlows(List<Instant> times) {
    return new Journal(documents, times, purged);
  }

  Journal withPurged(Set<String> ids) {
    return new Journal(documents, blows, ids);
  }

  /**
   * A document that the service has acknowledged, as its client remembers it.
   *
   * @param number of the file in {@link Samples#mixed}
   * @param trail the entries that the service showed right after
   */
  record Acknowledged(int number, String id, List<String> trail) {}
}
