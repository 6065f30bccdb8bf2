/**
 * The command line: each command reads its arguments, calls one use case and prints the outcome.
 * Nothing is decided here that another door would decide differently.
 */
@NullMarked
package io.ledgerlift.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
