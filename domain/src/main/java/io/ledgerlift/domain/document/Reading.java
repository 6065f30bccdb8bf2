package io.ledgerlift.domain.document;

import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.statement.Check.Verdict;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A reading that completed: which attempt it was, of which bytes, and what came out.
 *
 * @param digest of the bytes that were read
 * @param artifacts how many of each type: text, table, figure
 * @param flags how many of each code, over all pages
 * @param checks how many came out in which way; empty where nobody counted them
 */
public record Reading(
    int attempt,
    int pageCount,
    Sha256 digest,
    Map<String, Integer> artifacts,
    Map<QualityFlag.Code, Integer> flags,
    Map<Verdict, Integer> checks) {

  public Reading {
    if (attempt < 1 || pageCount < 0) {
      throw new IllegalArgumentException("no such reading: " + attempt + ", " + pageCount);
    }
    artifacts = Collections.unmodifiableMap(new TreeMap<>(artifacts));
    checks = Collections.unmodifiableMap(new TreeMap<>(checks));
    flags = Collections.unmodifiableMap(new TreeMap<>(flags));
  }
}
