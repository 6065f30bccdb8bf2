/**
 * How the database is reached: its address, the pool of connections, and which of its errors pass
 * by themselves. What is stored in it is not known here.
 */
@NullMarked
package io.ledgerlift.adapter.persistence.connection;

import org.jspecify.annotations.NullMarked;
