package io.ledgerlift.bootstrap.wiring;

import java.util.Objects;

/** Which LedgerLift this is. */
public final class Version {

  /** As the jar tells it; {@code development} when the classes do not come from the jar. */
  public static final String NUMBER =
      Objects.requireNonNullElse(
          Version.class.getPackage().getImplementationVersion(), "development");

  private Version() {}
}
