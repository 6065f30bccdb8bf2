/**
 * Where the program starts. Nothing is decided here; below are its commands, its wiring and its
 * settings.
 */
@NullMarked
package io.ledgerlift.bootstrap;

import org.jspecify.annotations.NullMarked;
