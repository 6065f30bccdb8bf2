package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.statement.Check.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure and where it stands.
 *
 * @param <T> how the artifact is known
 * @param place in the table; null when it stands in a block of text
 * @param name of the row, or what stands before it
 * @param number in units of its currency, by the scale of its table
 */
public record Figure<T>(T artifact, @Nullable Place place, String name, BigDecimal number) {}
