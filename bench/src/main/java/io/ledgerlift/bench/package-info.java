/**
 * Measurements, on documents of the generator or on a folder of one's own. Nothing here is part of
 * the product, and nothing of it is fitted here.
 */
@NullMarked
package io.ledgerlift.bench;

import org.jspecify.annotations.NullMarked;
