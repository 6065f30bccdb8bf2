/** What people corrected and approved, as rows by document. */
@NullMarked
package io.ledgerlift.adapter.persistence.correction;

import org.jspecify.annotations.NullMarked;
