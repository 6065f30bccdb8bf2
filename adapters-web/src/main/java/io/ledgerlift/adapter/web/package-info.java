/**
 * The HTTP door: text to values, one call of a use case, values to JSON. No port is called here and
 * nothing is decided here that the command line would have to decide again.
 */
@NullMarked
package io.ledgerlift.adapter.web;

import org.jspecify.annotations.NullMarked;
