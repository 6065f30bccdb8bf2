/**
 * Tables that rulings enclose: components of crossing rulings become grids, grids become cells.
 * Tables whose structure is in the text alone do not live here.
 */
@NullMarked
package io.ledgerlift.domain.reading.grid;

import org.jspecify.annotations.NullMarked;
