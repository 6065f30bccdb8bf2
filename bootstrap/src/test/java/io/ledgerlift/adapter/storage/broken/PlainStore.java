package io.ledgerlift.adapter.storage.broken;

import io.ledgerlift.application.port.Workers;
import java.time.Duration;

/** Breaks a rule of the architecture on purpose, so that the rule is known to bite. */
public class PlainStore implements Workers {

  @Override
  public void seen(String worker) {
    gone(worker);
  }

  @Override
  public void gone(String worker) {
    seen(worker);
  }

  @Override
  public int alive(Duration within) {
    return 0;
  }
}
