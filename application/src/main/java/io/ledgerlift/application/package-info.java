/**
 * What doors, use cases and ports share: how a port fails, whether it is well, under which name a
 * file leaves, and how a process holds one. No use case and no technology lives here.
 */
@NullMarked
package io.ledgerlift.application;

import org.jspecify.annotations.NullMarked;
