/**
 * What can be set from outside: read once, checked, and handed on as values. Nothing is opened or
 * started here.
 */
@NullMarked
package io.ledgerlift.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
