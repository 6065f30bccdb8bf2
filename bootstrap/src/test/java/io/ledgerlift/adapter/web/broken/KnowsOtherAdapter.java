package io.ledgerlift.adapter.web.broken;

import io.ledgerlift.adapter.storage.broken.PlainStore;

/** Breaks a rule of the architecture on purpose, so that the rule is known to bite. */
public final class KnowsOtherAdapter {

  public String name(PlainStore store) {
    return store.toString();
  }
}
