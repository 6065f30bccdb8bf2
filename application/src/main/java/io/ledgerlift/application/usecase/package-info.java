/**
 * What can be done with LedgerLift: one class for each deed, called alike by HTTP, command line and
 * queue. No framework and no driver is known here.
 */
@NullMarked
package io.ledgerlift.application.usecase;

import org.jspecify.annotations.NullMarked;
