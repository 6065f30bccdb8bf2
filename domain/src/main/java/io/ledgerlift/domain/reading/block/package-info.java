/**
 * What stands on a page besides tables: blocks of text and figures, and the order in which all of
 * it is read. Tables are only walked around here.
 */
@NullMarked
package io.ledgerlift.domain.reading.block;

import org.jspecify.annotations.NullMarked;
