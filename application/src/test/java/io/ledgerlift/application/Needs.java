package io.ledgerlift.application;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a test needs of the machine beyond a JDK and Maven. Where it is missing the test is skipped
 * and says why; with {@code LEDGERLIFT_REQUIRE_ALL=true} it fails instead.
 */
public final class Needs {

  private static final String NO_DOCKER = "no Docker engine here";

  private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

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
      tell(reason);
    }
    assumeTrue(met, reason);
  }

  /**
   * Goes on where there is a Docker engine. Machines without one are skipped even when nothing else
   * may be: a container cannot start another one.
   */
  public static void docker(boolean there) {
    if (!there) {
      tell(NO_DOCKER);
    }
    assumeTrue(there, NO_DOCKER);
  }

  /** Once, however many tests have the same need. */
  private static void tell(String reason) {
    if (TOLD.add(reason)) {
      System.err.println("skipped: " + reason);
    }
  }
}
