/**
 * What a reading found: blocks of text, tables and figures, each with its place on the page and how
 * sure the reading is. How they are found is not told here.
 */
@NullMarked
package io.ledgerlift.domain.artifact;

import org.jspecify.annotations.NullMarked;
