package io.ledgerlift.bootstrap.wiring;

import io.ledgerlift.application.port.ProcessingMetrics;
import io.ledgerlift.application.port.ProcessingMetricsContract;
import io.ledgerlift.domain.document.FailureCode;

class PrometheusMetricsTest extends ProcessingMetricsContract {

  private final PrometheusMetrics metrics = new PrometheusMetrics();

  @Override
  protected ProcessingMetrics metrics() {
    return metrics;
  }

  @Override
  protected long registered() {
    return sample("ledgerlift_documents_registered_total ");
  }

  @Override
  protected long failed(FailureCode code) {
    return sample("ledgerlift_readings_failed_total{code=\"" + code.code() + "\"} ");
  }

  @Override
  protected long completed() {
    return sample("ledgerlift_readings_completed_seconds_count ");
  }

  private long sample(String name) {
    return metrics
        .text()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(name.length())))
        .sum();
  }
}
