/**
 * Puts the parts together: reads the settings, wires every technology to the use cases, and starts
 * what was asked for. No rule of the product is decided here.
 */
@NullMarked
package io.ledgerlift.bootstrap;

import org.jspecify.annotations.NullMarked;
