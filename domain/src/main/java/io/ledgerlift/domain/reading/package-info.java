/**
 * From a page to what stands on it: plain geometry that finds text blocks, tables and figures. It
 * has never heard of a file format.
 */
@NullMarked
package io.ledgerlift.domain.reading;

import org.jspecify.annotations.NullMarked;
