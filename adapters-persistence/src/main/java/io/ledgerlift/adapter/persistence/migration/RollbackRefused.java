package io.ledgerlift.adapter.persistence.migration;

import io.ledgerlift.domain.Refusal;

/** These changes of the tables must stay. */
public final class RollbackRefused extends Refusal {

  private static final long serialVersionUID = 1;

  RollbackRefused(String message) {
    super("rollback_refused", message);
  }
}
