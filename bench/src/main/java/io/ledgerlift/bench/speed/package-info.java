/** Speed beside other readers. */
@NullMarked
package io.ledgerlift.bench.speed;

import org.jspecify.annotations.NullMarked;
