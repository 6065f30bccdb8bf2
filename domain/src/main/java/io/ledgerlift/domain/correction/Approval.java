package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.Actor;
import java.time.Instant;

/**
 * Somebody who corrected nothing stands by a reading and its corrections, as they were then.
 *
 * @param attempt of the reading
 * @param version of the corrections; see {@link Review#version}
 */
public record Approval(int attempt, int version, Actor by, Instant at) {}
