/**
 * What goes on in the background whatever the queue is made of. The queues themselves live below,
 * one package each, and know nothing of each other.
 */
@NullMarked
package io.ledgerlift.adapter.queue;

import org.jspecify.annotations.NullMarked;
