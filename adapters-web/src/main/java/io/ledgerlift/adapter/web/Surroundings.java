package io.ledgerlift.adapter.web;

import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What the HTTP API needs of the process it runs in.
 *
 * @param requestIds makes an id for a request that brought none
 * @param metrics everything measured, in the text format of Prometheus
 */
public record Surroundings(
    InstantSource clock,
    Supplier<String> requestIds,
    Supplier<String> metrics,
    RequestMetrics requests) {}
