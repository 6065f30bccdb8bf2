package io.ledgerlift.domain.artifact;

import org.jspecify.annotations.Nullable;

/**
 * That a person changed a cell.
 *
 * @param by the name that the person gave
 * @param read what was read there; null where the reading has no such cell
 * @param signTurned whether the figure counts the other way than it is printed
 */
public record ByHand(String by, @Nullable String read, boolean signTurned) {}
