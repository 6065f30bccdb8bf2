/** How well figures are understood: amounts, sums, ties and planted mistakes, counted. */
@NullMarked
package io.ledgerlift.bench.figures;

import org.jspecify.annotations.NullMarked;
