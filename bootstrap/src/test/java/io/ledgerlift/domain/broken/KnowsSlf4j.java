package io.ledgerlift.domain.broken;

import org.slf4j.Logger;

/** Breaks a rule of the architecture on purpose, so that the rule is known to bite. */
public final class KnowsSlf4j {

  public String level(Logger logger) {
    return logger.getName();
  }
}
