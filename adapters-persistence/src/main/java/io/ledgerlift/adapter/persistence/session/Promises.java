package io.ledgerlift.adapter.persistence.session;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is to be done after the commit of one transaction, in order. */
final class Promises {

  private static final Logger LOG = LoggerFactory.getLogger(Promises.class);

  private final List<Runnable> deeds = new ArrayList<>();

  void add(Runnable deed) {
    deeds.add(deed);
  }

  /** Does all of it: what was committed stands, so nothing that goes wrong now may pass through. */
  void keep() {
    for (Runnable deed : deeds) {
      try {
        deed.run();
      } catch (RuntimeException tooLate) {
        LOG.warn("what was to follow a commit failed: {}", tooLate.getMessage(), tooLate);
      }
    }
  }
}
