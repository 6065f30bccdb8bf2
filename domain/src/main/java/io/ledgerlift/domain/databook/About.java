package io.ledgerlift.domain.databook;

import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.correction.Review;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the document that a data book is made of.
 *
 * @param facts by their names, in the order in which they are shown
 * @param flags how many of each code, over all pages
 */
public record About(
    Map<String, String> facts, Map<QualityFlag.Code, Integer> flags, @Nullable Review review) {

  public About {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    flags = Collections.unmodifiableMap(new TreeMap<>(flags));
  }
}
