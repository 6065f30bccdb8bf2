/**
 * The audit trail as arithmetic: what an event says, the exact bytes that are kept of it, and how
 * to tell whether a history is whole. Who stores it, and what a document is, is not known here.
 */
@NullMarked
package io.ledgerlift.domain.audit;

import org.jspecify.annotations.NullMarked;
