package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.application.usecase.ExportReading;
import io.ledgerlift.bootstrap.wiring.Wiring;
import io.ledgerlift.domain.DocumentId;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a document's reading to a file. */
@Command(name = "export", description = "Writes the completed reading of a document to a file.")
final class ExportCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(paramLabel = "<id>", description = "The document's id.")
  private String id = "";

  @Option(names = "--format", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
  private @Nullable Format format;

  @Option(names = "--out", paramLabel = "<file>", description = "Default: <id>.<format> here.")
  private @Nullable Path out;

  /** What can be written. */
  enum Format {
    json(ExportReading.Format.JSON),
    xlsx(ExportReading.Format.XLSX),
    csv(ExportReading.Format.CSV),
    md(ExportReading.Format.MD);

    private final ExportReading.Format of;

    Format(ExportReading.Format of) {
      this.of = of;
    }
  }

  ExportCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    DocumentId document = DocumentId.parse(id);
    Format wanted = Objects.requireNonNull(format, "picocli requires it");
    Path file = out == null ? Path.of(document + "." + wanted) : out;
    shell.with(wiring -> write(wiring, document, wanted.of, file));
    shell.out().println(file);
    return 0;
  }

  private Path write(Wiring wiring, DocumentId document, ExportReading.Format as, Path file) {
    // The file first: an export that has nowhere to go is none, and leaves no event.
    WholeFile.write(
        file,
        out -> wiring.deeds().exportReading().export(document, as, shell.occasion()).writeTo(out));
    return file;
  }
}
