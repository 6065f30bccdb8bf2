/**
 * A page as it looks to a reader: words, rulings and pictures in points, origin top left of the
 * page as shown. No document library and no notion of tables lives here.
 */
@NullMarked
package io.ledgerlift.domain.page;

import org.jspecify.annotations.NullMarked;
