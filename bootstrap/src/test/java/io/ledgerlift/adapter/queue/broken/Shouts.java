package io.ledgerlift.adapter.queue.broken;

/** Breaks a rule of the architecture on purpose, so that the rule is known to bite. */
public final class Shouts {

  public void shout() {
    System.out.println("!");
  }
}
