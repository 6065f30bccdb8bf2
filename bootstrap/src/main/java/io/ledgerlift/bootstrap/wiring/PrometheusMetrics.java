package io.ledgerlift.bootstrap.wiring;

import io.ledgerlift.adapter.web.RequestMetrics;
import io.ledgerlift.application.port.ProcessingMetrics;
import io.ledgerlift.domain.document.FailureCode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts facts for Prometheus, through Micrometer. */
public final class PrometheusMetrics implements ProcessingMetrics, RequestMetrics {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private final AtomicInteger missing = new AtomicInteger();

  public PrometheusMetrics() {
    registry.gauge("ledgerlift.originals.missing", missing);
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    for (FailureCode code : FailureCode.values()) {
      registry.counter("ledgerlift.readings.failed", "code", code.code());
    }
  }

  /** Everything counted so far, in Prometheus' text format. */
  public String text() {
    return registry.scrape();
  }

  @Override
  public void documentRegistered() {
    registry.counter("ledgerlift.documents.registered").increment();
  }

  @Override
  public void readingStarted() {
    registry.counter("ledgerlift.readings.started").increment();
  }

  @Override
  public void readingCompleted(int pages, Duration took) {
    registry.counter("ledgerlift.pages.read").increment(pages);
    registry.timer("ledgerlift.readings.completed").record(took);
  }

  @Override
  public void readingFailed(FailureCode code) {
    registry.counter("ledgerlift.readings.failed", "code", code.code()).increment();
  }

  @Override
  public void stageTook(String stage, Duration took) {
    registry.timer("ledgerlift.stages", "stage", stage).record(took);
  }

  @Override
  public void originalsMissing(int count) {
    missing.set(count);
  }

  @Override
  public void leaseLapsed() {
    registry.counter("ledgerlift.leases.lapsed").increment();
  }

  @Override
  public void requestAnswered(String method, String route, int status, Duration took) {
    MeterRegistry meters = registry;
    meters
        .timer(
            "ledgerlift.http.requests",
            Tags.of("method", method, "route", route, "status", Integer.toString(status)))
        .record(took);
  }
}
