/**
 * What the service needs from outside, by role. Each contract stands in the Javadoc and is held by
 * one abstract contract test; nothing here knows who implements it or which use case asks.
 */
@NullMarked
package io.ledgerlift.application.port;

import org.jspecify.annotations.NullMarked;
