/**
 * The parse slot: child JVMs with limits in which the readers run, killed and replaced when they
 * hang or die, and the frames they speak in. What a format looks like is not known here, apart from
 * which reader opens it.
 */
@NullMarked
package io.ledgerlift.adapter.formats.fork;

import org.jspecify.annotations.NullMarked;
