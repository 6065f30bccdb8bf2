/** Readings as plain text: comma-separated values and Markdown. */
@NullMarked
package io.ledgerlift.adapter.formats.text;

import org.jspecify.annotations.NullMarked;
