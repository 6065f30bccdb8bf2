/**
 * The workbook as data, before it is a file: sheets of cells that are numbers, texts and sums, each
 * with the place on the page that it came from. No file format is known here.
 */
@NullMarked
package io.ledgerlift.domain.databook;

import org.jspecify.annotations.NullMarked;
