package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.bootstrap.wiring.Wiring;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Failure;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads one document here and now, whether it waits, failed or was read before. */
@Command(
    name = "process-document",
    description = "Reads one document now: one that waits, or a failed or completed one again.")
final class ProcessDocumentCommand implements Callable<Integer> {

  /** For a worker of the running service that was quicker; its reading is as good as ours. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Shell shell;

  @Parameters(paramLabel = "<id>", description = "The document's id.")
  private String id = "";

  ProcessDocumentCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws InterruptedException {
    Document read = read(DocumentId.parse(id));
    Failure failure = read.progress().failure();
    shell.out().println(read.status().code() + (failure == null ? "" : ": " + failure.shown()));
    return read.status() == ProcessingStatus.COMPLETED ? 0 : 1;
  }

  private Document read(DocumentId id) throws InterruptedException {
    try (Wiring wiring = Wiring.besideService(shell.quietSettings())) {
      Document read = read(wiring, id);
      return read.status() == ProcessingStatus.PROCESSING
          ? ReadingEndWaiter.await(wiring, id, PATIENCE)
          : read;
    }
  }

  private Document read(Wiring wiring, DocumentId id) {
    Document document = wiring.deeds().findDocuments().one(id);
    if (!document.status().waits()) {
      document = wiring.deeds().requestReading().request(id, shell.occasion());
    }
    wiring.processDocument().process(new Job(id, document.attempt() + 1, shell.occasion().at()));
    return wiring.deeds().findDocuments().one(id);
  }
}
