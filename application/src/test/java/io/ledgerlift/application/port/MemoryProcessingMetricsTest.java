package io.ledgerlift.application.port;

import io.ledgerlift.domain.document.FailureCode;

class MemoryProcessingMetricsTest extends ProcessingMetricsContract {

  private final MemoryProcessingMetrics metrics = new MemoryProcessingMetrics();

  @Override
  protected ProcessingMetrics metrics() {
    return metrics;
  }

  @Override
  protected long registered() {
    return count("registered");
  }

  @Override
  protected long failed(FailureCode code) {
    return count("failed " + code.code());
  }

  @Override
  protected long completed() {
    return count("completed");
  }

  private long count(String start) {
    return metrics.facts().stream().filter(fact -> fact.startsWith(start)).count();
  }
}
