package io.ledgerlift.adapter.formats.office;

import io.ledgerlift.application.Needs;
import java.util.Optional;

/** The LibreOffice of this machine, for tests that need one. */
public final class OfficeHere {

  private OfficeHere() {}

  /** One that can be run; without it the test is skipped. */
  public static Typesetter needed() {
    Optional<Typesetter> found = Typesetter.found();
    Needs.that(found.isPresent(), "no LibreOffice here");
    return found.orElseThrow();
  }
}
