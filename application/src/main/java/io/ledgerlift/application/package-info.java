/**
 * What doors and ports both speak of: how a port fails, whether it is well, and under which name a
 * file leaves. No use case and no technology lives here.
 */
@NullMarked
package io.ledgerlift.application;

import org.jspecify.annotations.NullMarked;
