/**
 * What the cells of tables mean: amounts with their signs, units and scales. Nothing here changes a
 * figure or finds one; what cannot be understood for sure stays a text.
 */
@NullMarked
package io.ledgerlift.domain.statement;

import org.jspecify.annotations.NullMarked;
