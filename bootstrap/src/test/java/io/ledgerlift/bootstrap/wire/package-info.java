/**
 * A wire that tests lay between a service and its PostgreSQL: it knows the messages of the protocol
 * and can stop at any of them. What the statements mean is not known here.
 */
@NullMarked
package io.ledgerlift.bootstrap.wire;

import org.jspecify.annotations.NullMarked;
