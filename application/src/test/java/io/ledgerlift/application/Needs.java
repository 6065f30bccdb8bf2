package io.ledgerlift.application;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What a test needs of the machine beyond a JDK and Maven. Where it is missing the test is skipped
 * and says why; with {@code LEDGERLIFT_REQUIRE_ALL=true} it fails instead.
 */
public final class Needs {

  private Needs() {}

  /**
   * Goes on when the need is met.
   *
   * @param reason what is missing otherwise
   */
  public static void that(boolean met, String reason) {
    if ("true".equals(System.getenv("LEDGERLIFT_REQUIRE_ALL"))) {
      assertTrue(met, reason);
    } else if (!met) {
      System.err.println("skipped: " + reason);
    }
    assumeTrue(met, reason);
  }

  /**
   * Goes on where there is a Docker engine. Machines without one are skipped even when nothing else
   * may be: a container cannot start another one.
   */
  public static void docker(boolean there) {
    if (!there) {
      System.err.println("skipped: no Docker engine here");
    }
    assumeTrue(there, "no Docker engine here");
  }
}
