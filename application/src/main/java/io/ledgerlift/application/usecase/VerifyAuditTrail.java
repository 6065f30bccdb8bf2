package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.AuditTrail;
import io.ledgerlift.domain.audit.AuditVerdict;
import io.ledgerlift.domain.audit.AuditVerdict.Broken;
import io.ledgerlift.domain.document.History;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Recomputes every hash of the audit trail and replays every document's history. */
public final class VerifyAuditTrail {

  private final AuditTrail trail;

  public VerifyAuditTrail(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * One {@link AuditVerdict.Intact}, or a {@link Broken} for each document whose history is not.
   */
  public List<AuditVerdict> verify() {
    List<AuditVerdict> broken = new ArrayList<>();
    AtomicLong documents = new AtomicLong();
    AtomicLong entries = new AtomicLong();
    trail.histories(
        (History history) -> {
          documents.incrementAndGet();
          entries.addAndGet(history.entries().size());
          history.fault().ifPresent(broken::add);
        });
    return broken.isEmpty()
        ? List.of(new AuditVerdict.Intact(documents.get(), entries.get()))
        : broken;
  }
}
