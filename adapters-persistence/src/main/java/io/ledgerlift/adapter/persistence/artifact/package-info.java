/**
 * What readings found as rows, by document and attempt. Who may write is decided by the lease on
 * the document, which is looked at here and never changed.
 */
@NullMarked
package io.ledgerlift.adapter.persistence.artifact;

import org.jspecify.annotations.NullMarked;
