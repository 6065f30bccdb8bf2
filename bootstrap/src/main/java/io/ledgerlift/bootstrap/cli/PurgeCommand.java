package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.domain.DocumentId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes a document for good. */
@Command(
    name = "purge",
    description = "Removes a document for good; its events stay. There is no way back.")
final class PurgeCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(paramLabel = "<id>", description = "The document's id.")
  private String id = "";

  PurgeCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    DocumentId document = DocumentId.parse(id);
    shell.with(
        wiring -> {
          wiring.deeds().purgeDocument().purge(document, shell.occasion());
          return document;
        });
    shell.out().println("purged " + document);
    return 0;
  }
}
