/**
 * Documents, their leases and their audit trail as rows: a change and its events are written
 * together or not at all. Which change is legal is the domain's to say.
 */
@NullMarked
package io.ledgerlift.adapter.persistence.document;

import org.jspecify.annotations.NullMarked;
