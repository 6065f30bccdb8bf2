package io.ledgerlift.domain.artifact;

import io.ledgerlift.domain.page.PageNumber;
import java.util.EnumSet;
import java.util.Set;

/**
 * That a table goes on with the last table of an earlier page, and why this is believed. Both parts
 * stay what they were, so whoever does not believe it leaves them apart.
 *
 * @param page of the part that goes before
 * @param repeatedRows how many rows at the top print the head of the part before once more
 */
public record Continuation(PageNumber page, Set<Evidence> evidence, int repeatedRows) {

  /** What speaks for a continuation. */
  public enum Evidence {
    /** As many columns, at the same places, and nothing but running lines between the parts. */
    SAME_COLUMNS,
    /** The part names no columns of its own. */
    NO_HEADER,
    /** The part repeats the head of the part before. */
    REPEATED_HEADER,
    /** A title above the part says "continued". */
    CONTINUED_TITLE,
    /** A person says so. */
    BY_HAND
  }

  public Continuation {
    if (evidence.isEmpty() || repeatedRows < 0) {
      throw new IllegalArgumentException("nothing speaks for it: " + evidence + repeatedRows);
    }
    evidence = Set.copyOf(EnumSet.copyOf(evidence));
  }
}
