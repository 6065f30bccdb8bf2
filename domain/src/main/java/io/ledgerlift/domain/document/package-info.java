/**
 * The life of a document: its states, the moves between them, and the events they leave. Whoever
 * stores documents stores what these verbs answer; no other way to change one exists.
 */
@NullMarked
package io.ledgerlift.domain.document;

import org.jspecify.annotations.NullMarked;
