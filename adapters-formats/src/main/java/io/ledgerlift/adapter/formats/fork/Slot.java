package io.ledgerlift.adapter.formats.fork;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Room for one document: a child that reads and one that paints, each started when first needed.
 */
final class Slot {

  private static final Logger LOG = LoggerFactory.getLogger(Slot.class);

  private final SlotSettings settings;
  private final Map<Job.Work, ChildProcess> resting = new EnumMap<>(Job.Work.class);

  Slot(SlotSettings settings) {
    this.settings = settings;
  }

  /** A child to work with; whoever takes it gives it back or kills it. */
  ChildProcess take(Job.Work work) {
    ChildProcess child = resting.remove(work);
    if (child != null && child.alive()) {
      return child;
    }
    if (child != null) {
      child.kill();
    }
    return ChildProcess.start(settings, work);
  }

  /** A child has done its document and may do another. */
  void giveBack(Job.Work work, ChildProcess child) {
    try {
      if (child.documents() < settings.documentsPerChild()) {
        child.rest();
        resting.put(work, child);
        return;
      }
    } catch (IOException e) {
      LOG.warn("A reader's folder could not be cleared; the reader is replaced.", e);
    }
    child.kill();
  }

  void endIdle() {
    resting
        .values()
        .removeIf(
            child -> {
              boolean idle = child.restsLongerThan(settings.idle());
              if (idle) {
                child.kill();
              }
              return idle;
            });
  }

  void end() {
    resting.values().forEach(ChildProcess::kill);
    resting.clear();
  }
}
