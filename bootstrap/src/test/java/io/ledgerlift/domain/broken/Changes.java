package io.ledgerlift.domain.broken;

/** Breaks a rule of the architecture on purpose, so that the rule is known to bite. */
public class Changes {

  private int count;

  public int next() {
    count++;
    return count;
  }
}
