package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.audit.AuditEntry;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints everything that ever happened to a document. */
@Command(name = "events", description = "Prints the audit trail of a document, oldest first.")
final class EventsCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(paramLabel = "<id>", description = "The document's id.")
  private String id = "";

  EventsCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    DocumentId document = DocumentId.parse(id);
    print(shell.out(), shell.with(wiring -> wiring.deeds().readHistory().events(document)));
    return 0;
  }

  static void print(PrintWriter out, List<AuditEntry> entries) {
    for (AuditEntry entry : entries) {
      out.printf(
          "%3d  %s  %-21s %-28s %s%n",
          entry.sequence(),
          entry.event().occasion().at(),
          entry.event().type().code(),
          entry.event().occasion().actor().type().code()
              + ":"
              + entry.event().occasion().actor().id(),
          entry.event().message());
    }
  }
}
