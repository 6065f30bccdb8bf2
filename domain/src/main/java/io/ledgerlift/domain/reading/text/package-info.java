/**
 * Words become lines, and lines become segments and atoms; what a piece of text looks like (a
 * value, a caption, prose). Neither rulings nor tables live here.
 */
@NullMarked
package io.ledgerlift.domain.reading.text;

import org.jspecify.annotations.NullMarked;
