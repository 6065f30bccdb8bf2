package io.ledgerlift.adapter.web;

import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/**
 * Notes every request once its answer is out, broken-off and unreadable ones too. The route stands
 * for the address: a query string may hold a signature, a path a file name.
 */
final class AccessLog implements RequestLog {

  static final String UNMATCHED = "unmatched";

  private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

  /** Asked every few seconds by machines. */
  private static final Set<String> QUIET =
      Set.of("/health", "/healthz", "/livez", "/readyz", "/metrics");

  /** Callers can make up methods; what is counted by them must stay few. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final RequestMetrics metrics;

  AccessLog(RequestMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void log(Request request, Response response) {
    String route = orElse(attribute(request, Visit.ROUTE), UNMATCHED);
    String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
    Duration took = Duration.ofNanos(NanoTime.since(request.getBeginNanoTime()));
    metrics.requestAnswered(method, route, response.getStatus(), took);
    name(request, Visit.REQUEST_ID);
    name(request, Visit.DOCUMENT_ID);
    try {
      LOG.atLevel(QUIET.contains(route) ? Level.DEBUG : Level.INFO)
          .addKeyValue("method", method)
          .addKeyValue("route", route)
          .addKeyValue("status", response.getStatus())
          .addKeyValue("ms", took.toMillis())
          .log("request answered");
    } finally {
      Visit.end();
    }
  }

  private static void name(Request request, String attribute) {
    String value = attribute(request, attribute);
    if (value != null) {
      MDC.put(attribute, value);
    }
  }

  private static @Nullable String attribute(Request request, String name) {
    return request.getAttribute(name) instanceof String text ? text : null;
  }

  private static String orElse(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}
