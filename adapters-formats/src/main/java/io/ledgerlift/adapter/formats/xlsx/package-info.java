/**
 * Readings as Excel workbooks. What stands in which cell is decided by the data book of the domain;
 * here it becomes SpreadsheetML (ECMA-376), as a stream.
 */
@NullMarked
package io.ledgerlift.adapter.formats.xlsx;

import org.jspecify.annotations.NullMarked;
