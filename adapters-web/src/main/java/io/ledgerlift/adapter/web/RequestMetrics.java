package io.ledgerlift.adapter.web;

import java.time.Duration;

/** Counts answered requests. Never throws. */
public interface RequestMetrics {

  /**
   * A request was answered.
   *
   * @param route the template, such as {@code /v1/documents/{id}}; {@code unmatched} when no route
   *     is meant, so that callers cannot make up new names
   */
  void requestAnswered(String method, String route, int status, Duration took);
}
