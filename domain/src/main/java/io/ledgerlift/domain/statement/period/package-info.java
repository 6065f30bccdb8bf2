/**
 * The times that figures are told for: days, and spans of months or weeks. Texts go in, periods
 * come out; tables are not known here.
 */
@NullMarked
package io.ledgerlift.domain.statement.period;

import org.jspecify.annotations.NullMarked;
