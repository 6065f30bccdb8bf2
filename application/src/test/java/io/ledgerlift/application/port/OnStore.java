package io.ledgerlift.application.port;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the store and the client that a contract test runs against, for {@link ExercisedStores}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnStore {

  /** For instance {@code local disk}. */
  String value();
}
