/**
 * Stores with a server of their own, started for tests, and the contracts that every client of them
 * keeps.
 */
@NullMarked
package io.ledgerlift.adapter.storage.server;

import org.jspecify.annotations.NullMarked;
