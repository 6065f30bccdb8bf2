/**
 * How much of what is printed a reading gets right, on documents whose tables are known: the
 * generator's, or a folder of one's own.
 */
@NullMarked
package io.ledgerlift.bench.accuracy;

import org.jspecify.annotations.NullMarked;
