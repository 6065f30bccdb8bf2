package io.ledgerlift.application.port;

import io.ledgerlift.application.Unavailable;
import java.time.Duration;

/**
 * Which workers are alive, in any process, by the clock of the store. Every method throws {@link
 * Unavailable} when that store cannot be reached.
 */
public interface Workers {

  /** A worker shows that it lives. */
  void seen(String worker);

  /** A worker says good-bye; unknown ones are gone already. */
  void gone(String worker);

  /** How many have shown themselves within this time. */
  int alive(Duration within);
}
