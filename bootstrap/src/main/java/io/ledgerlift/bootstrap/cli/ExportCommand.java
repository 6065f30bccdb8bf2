package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.application.usecase.ExportReading.Export;
import io.ledgerlift.bootstrap.wiring.Wiring;
import io.ledgerlift.domain.DocumentId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    json
  }

  ExportCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    DocumentId document = DocumentId.parse(id);
    Path file = out == null ? Path.of(document + "." + format) : out;
    shell.with(wiring -> write(wiring, document, file));
    shell.out().println(file);
    return 0;
  }

  /** Under another name first, so that a broken export leaves no half file behind. */
  private Path write(Wiring wiring, DocumentId document, Path file) {
    Export export = wiring.deeds().exportReading().export(document, shell.occasion());
    Path half = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(half))) {
        export.writeTo(stream);
      }
      return Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException full) {
      throw new UncheckedIOException(file + " could not be written", full);
    }
  }
}
