/**
 * Progress of readings, told to every process that listens, by NOTIFY. Nothing is stored, and
 * nobody waits for it.
 */
@NullMarked
package io.ledgerlift.adapter.persistence.progress;

import org.jspecify.annotations.NullMarked;
