/** Lays out what has no pages of its own, with LibreOffice. */
@NullMarked
package io.ledgerlift.adapter.formats.office;

import org.jspecify.annotations.NullMarked;
