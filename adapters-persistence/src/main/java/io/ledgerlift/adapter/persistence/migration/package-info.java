/**
 * Brings the tables to the shape this version needs, and back. What the tables hold is not known
 * here.
 */
@NullMarked
package io.ledgerlift.adapter.persistence.migration;

import org.jspecify.annotations.NullMarked;
