/**
 * Opens every technology as the settings say, wires it to the use cases, and closes it again. No
 * rule of the product is decided here.
 */
@NullMarked
package io.ledgerlift.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
