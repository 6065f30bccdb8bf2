/**
 * Rulings as they were meant: pieces joined to lines, and lines that cross gathered into
 * components. Words do not live here.
 */
@NullMarked
package io.ledgerlift.domain.reading.rule;

import org.jspecify.annotations.NullMarked;
