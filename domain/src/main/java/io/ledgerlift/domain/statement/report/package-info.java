/**
 * What a whole reading tells: which statements its tables are, what their rows and columns stand
 * for, and how the statements tie together. Single cells are understood elsewhere.
 */
@NullMarked
package io.ledgerlift.domain.statement.report;

import org.jspecify.annotations.NullMarked;
