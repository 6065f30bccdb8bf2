/**
 * The words that every part of LedgerLift shares: who acts, on which document, under which digest.
 * Nothing here knows a framework, a file format or a database.
 */
@NullMarked
package io.ledgerlift.domain;

import org.jspecify.annotations.NullMarked;
