/**
 * A table while it is being found: cells that still know their words, and what speaks for or
 * against it. How tables are found does not live here.
 */
@NullMarked
package io.ledgerlift.domain.reading.table;

import org.jspecify.annotations.NullMarked;
