/**
 * Transactions: one session and one connection for each thread that runs one, shared by everything
 * that joins it. What is written in them is not known here.
 */
@NullMarked
package io.ledgerlift.adapter.persistence.session;

import org.jspecify.annotations.NullMarked;
