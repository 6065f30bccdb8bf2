package io.ledgerlift.adapter.web;

import io.javalin.http.Context;
import io.ledgerlift.application.Health;
import io.ledgerlift.application.Health.State;
import io.ledgerlift.application.usecase.CheckHealth;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What those who run the service ask it. */
final class OperationsHandlers {

  /** The text format of Prometheus. */
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private static final double NANOS_PER_MILLI = 1e6;

  private final CheckHealth health;
  private final String version;
  private final Supplier<String> metrics;

  OperationsHandlers(CheckHealth health, String version, Supplier<String> metrics) {
    this.health = health;
    this.version = version;
    this.metrics = metrics;
  }

  /** How every part is; this very answer shows that the API is well. */
  void health(Context ctx) {
    CheckHealth.Report report = health.check();
    Map<String, Object> checks = new LinkedHashMap<>();
    checks.put("api", view(new Health(State.UP, "Answers.", Duration.ZERO)));
    report.parts().forEach((name, part) -> checks.put(name, view(part)));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("status", word(report.overall()));
    tree.put("version", version);
    tree.put("checks", checks);
    Responses.json(ctx.status(report.overall() == State.DOWN ? 503 : 200), tree);
  }

  /** Whether the process lives; asks nothing else, so that a lost database restarts nobody. */
  void alive(Context ctx) {
    Responses.json(ctx, Map.of("status", word(State.UP)));
  }

  void metrics(Context ctx) {
    ctx.result(metrics.get()).contentType(PROMETHEUS);
  }

  private static Map<String, Object> view(Health part) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("status", word(part.state()));
    tree.put("latency_ms", part.latency().toNanos() / NANOS_PER_MILLI);
    tree.put("detail", part.detail());
    return tree;
  }

  private static String word(State state) {
    return switch (state) {
      case UP -> "healthy";
      case DEGRADED -> "degraded";
      case DOWN -> "unhealthy";
    };
  }
}
