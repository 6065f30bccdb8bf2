/** Which tables go on over a page break. */
@NullMarked
package io.ledgerlift.domain.reading.join;

import org.jspecify.annotations.NullMarked;
