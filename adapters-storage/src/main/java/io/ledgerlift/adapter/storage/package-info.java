/**
 * What object stores of every technology need. The stores themselves live below, one package each,
 * and know nothing of each other.
 */
@NullMarked
package io.ledgerlift.adapter.storage;

import org.jspecify.annotations.NullMarked;
