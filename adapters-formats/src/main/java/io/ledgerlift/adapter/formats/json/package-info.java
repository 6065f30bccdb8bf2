/** A reading as JSON. What it means is told by the domain; only the writing of it lives here. */
@NullMarked
package io.ledgerlift.adapter.formats.json;

import org.jspecify.annotations.NullMarked;
