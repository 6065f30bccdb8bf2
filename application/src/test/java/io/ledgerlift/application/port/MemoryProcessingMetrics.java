package io.ledgerlift.application.port;

import io.ledgerlift.domain.document.FailureCode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@link ProcessingMetrics} that remembers every fact, as a line of words, in order. */
public final class MemoryProcessingMetrics implements ProcessingMetrics {

  private final List<String> facts = new CopyOnWriteArrayList<>();

  /** Such as {@code registered}, {@code completed 3 pages} or {@code failed encrypted}. */
  public List<String> facts() {
    return List.copyOf(facts);
  }

  @Override
  public void documentRegistered() {
    facts.add("registered");
  }

  @Override
  public void readingStarted() {
    facts.add("started");
  }

  @Override
  public void readingCompleted(int pages, Duration took) {
    facts.add("completed " + pages + " pages");
  }

  @Override
  public void readingFailed(FailureCode code) {
    facts.add("failed " + code.code());
  }

  @Override
  public void stageTook(String stage, Duration took) {
    facts.add("stage " + stage);
  }

  @Override
  public void originalsMissing(int count) {
    facts.add("missing " + count);
  }

  @Override
  public void leaseLapsed() {
    facts.add("lease lapsed");
  }
}
