package io.ledgerlift.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerlift.bootstrap.settings.Settings;
import io.ledgerlift.bootstrap.wiring.Wiring;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ProcessingStatus;
import io.ledgerlift.fixtures.GeneratedDocument;
import io.ledgerlift.fixtures.statement.SampleStatement;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What a newcomer types first: the whole way of one document, through the same doors as any other.
 */
@Command(
    name = "demo",
    description = "Starts the service, has a sample statement read, and shows what came of it.")
final class DemoCommand implements Callable<Integer> {

  /** Far more than a sample of a few pages takes, also on a slow machine that starts cold. */
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Shell shell;

  @Option(
      names = "--exit",
      description = "End when the sample is read, instead of going on serving.")
  private boolean exit;

  DemoCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = shell.settings();
    try (Wiring wiring = Wiring.asService(settings)) {
      wiring.startWorker();
      URI address = wiring.startApi();
      shell.out().println("LedgerLift is ready at " + address);
      DocumentId id = upload(address);
      Document document = ReadingEndWaiter.await(wiring, id, PATIENCE);
      tell(wiring, document, settings.home(), address);
      if (exit || document.status() != ProcessingStatus.COMPLETED) {
        return document.status() == ProcessingStatus.COMPLETED ? 0 : 1;
      }
      shell.out().println("Serving at " + address + " until you press Ctrl-C.");
      Shutdown.await();
    }
    return 0;
  }

  private DocumentId upload(URI address) throws Exception {
    GeneratedDocument sample = SampleStatement.generate();
    ApiClient api = new ApiClient(address);
    JsonNode granted = api.presign(sample.fileName(), sample.contentType(), sample.bytes().length);
    api.put(granted, sample.bytes());
    JsonNode document = api.register(granted.path("key").asText(), sample);
    shell.out().println("uploaded " + sample.fileName() + " as " + document.path("id").asText());
    return DocumentId.parse(document.path("id").asText());
  }

  private void tell(Wiring wiring, Document document, Path home, URI address) {
    PrintWriter out = shell.out();
    out.println();
    out.println("What happened (GET /v1/documents/" + document.id() + "/events):");
    EventsCommand.print(out, wiring.deeds().readHistory().events(document.id()));
    if (document.status() == ProcessingStatus.COMPLETED) {
      out.println();
      out.println("The tables (GET /v1/documents/" + document.id() + "/artifacts?type=table):");
      new TablePrinter(out).print(wiring.deeds().readArtifacts(), document.id());
    }
    out.println();
    out.println("Where everything lies");
    out.println("  document   " + address + "/v1/documents/" + document.id());
    out.println("  pages      " + address + "/v1/documents/" + document.id() + "/pages");
    out.println("  to try     " + address + "/docs");
    out.println("  on disk    " + home);
  }
}
