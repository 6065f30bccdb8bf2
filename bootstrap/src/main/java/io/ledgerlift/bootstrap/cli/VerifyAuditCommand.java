package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.domain.audit.AuditVerdict;
import io.ledgerlift.domain.audit.AuditVerdict.Broken;
import io.ledgerlift.domain.audit.AuditVerdict.Intact;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Proves the audit trail, or tells where it is broken. */
@Command(
    name = "verify-audit",
    description = "Recomputes every hash of the audit trail and replays every document's history.")
final class VerifyAuditCommand implements Callable<Integer> {

  private final Shell shell;

  VerifyAuditCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    List<AuditVerdict> verdicts = shell.with(wiring -> wiring.deeds().verifyAuditTrail().verify());
    verdicts.forEach(this::print);
    return verdicts.stream().allMatch(Intact.class::isInstance) ? 0 : 1;
  }

  private void print(AuditVerdict verdict) {
    if (verdict instanceof Broken broken) {
      shell
          .err()
          .printf(
              "broken: document %s, entry %d: %s%n",
              broken.documentId(), broken.sequence(), broken.why());
    } else if (verdict instanceof Intact intact) {
      shell
          .out()
          .printf("intact: %d entries of %d documents%n", intact.entries(), intact.documents());
    }
  }
}
