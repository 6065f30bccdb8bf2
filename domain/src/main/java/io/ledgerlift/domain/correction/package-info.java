/**
 * What people change about a reading: kept apart from it, told in the audit trail, and laid over
 * its tables whenever they are shown. Nothing here changes what was read.
 */
@NullMarked
package io.ledgerlift.domain.correction;

import org.jspecify.annotations.NullMarked;
