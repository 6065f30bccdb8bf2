/**
 * What doors and ports both speak of: how a port fails, and whether it is well. No use case and no
 * technology lives here.
 */
@NullMarked
package io.ledgerlift.application;

import org.jspecify.annotations.NullMarked;
