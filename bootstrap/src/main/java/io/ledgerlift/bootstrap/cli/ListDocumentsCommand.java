package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.application.port.Documents.Position;
import io.ledgerlift.application.port.Documents.Query;
import io.ledgerlift.bootstrap.wiring.Wiring;
import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the documents, newest first. */
@Command(name = "list-documents", description = "Prints the documents, newest first.")
final class ListDocumentsCommand implements Callable<Integer> {

  private static final int BATCH = 100;

  private final Shell shell;

  @Option(
      names = "--status",
      description = "Only those: uploaded, processing, completed, failed or retrying.")
  private @Nullable ProcessingStatus status;

  @Option(names = "--q", paramLabel = "<text>", description = "Only those with this in their name.")
  private @Nullable String text;

  @Option(names = "--limit", description = "At most so many (default: ${DEFAULT-VALUE}).")
  private int limit = 100;

  ListDocumentsCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new InvalidValue("out_of_range", "--limit takes a number from 1 on.");
    }
    shell.with(this::print);
    return 0;
  }

  private int print(Wiring wiring) {
    int printed = 0;
    Position after = null;
    List<Document> batch;
    do {
      int wanted = Math.min(BATCH, limit - printed);
      batch = wiring.deeds().findDocuments().list(new Query(status, text, after, wanted));
      for (Document document : batch) {
        print(document);
        after = new Position(document.stamp().createdAt(), document.id());
      }
      printed += batch.size();
    } while (batch.size() == BATCH && printed < limit);
    return printed;
  }

  private void print(Document document) {
    shell
        .out()
        .printf(
            "%s  %-10s  %s  %s%n",
            document.id(),
            document.status().code(),
            document.stamp().createdAt(),
            document.source().filename());
  }
}
