/**
 * Tables whose structure is in the way their text stands: regions from rules and from lines that
 * share rivers of white, and the columns, rows and heads inside them. Closed grids do not live
 * here.
 */
@NullMarked
package io.ledgerlift.domain.reading.aligned;

import org.jspecify.annotations.NullMarked;
