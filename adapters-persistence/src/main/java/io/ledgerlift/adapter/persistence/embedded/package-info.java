/**
 * A PostgreSQL server of our own in a folder, for those who bring none. Whether tables are in it is
 * not known here.
 */
@NullMarked
package io.ledgerlift.adapter.persistence.embedded;

import org.jspecify.annotations.NullMarked;
