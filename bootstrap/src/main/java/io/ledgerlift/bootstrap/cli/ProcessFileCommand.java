package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.application.port.DocumentReader.Report;
import io.ledgerlift.bootstrap.wiring.Wiring;
import io.ledgerlift.domain.statement.Check.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a file on disk, without database and store. */
@Command(
    name = "process-file",
    description = "Reads a file without database or store, and prints what was found.")
final class ProcessFileCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(paramLabel = "<path>", description = "A PDF file.")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "<dir>",
      description = "Write artifacts.json, databook.xlsx and previews/ there.")
  private @Nullable Path folder;

  ProcessFileCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file + " is not a file");
    }
    FileReading reading =
        Wiring.withReader(
            shell.quietSettings(),
            readFile -> {
              try (ProgressBar bar = new ProgressBar(shell.err(), shell.terminal())) {
                FileReading content = new FileReading(readFile, file, folder, bar);
                write(content);
                return content;
              }
            });
    print(reading);
    return 0;
  }

  private void write(FileReading content) {
    try {
      if (folder == null) {
        content.write(OutputStream.nullOutputStream());
      } else {
        write(content, folder);
      }
    } catch (IOException full) {
      throw new UncheckedIOException(folder + " cannot be used", full);
    }
  }

  /** A folder that was made in vain goes again. */
  private static void write(FileReading content, Path folder) throws IOException {
    boolean isNew = Files.notExists(folder);
    try {
      Path artifacts = Files.createDirectories(folder).resolve("artifacts.json");
      WholeFile.write(artifacts, content::write);
      WholeFile.write(folder.resolve("databook.xlsx"), out -> Wiring.writeBook(artifacts, out));
    } finally {
      if (isNew && isEmpty(folder)) {
        Files.delete(folder);
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private void print(FileReading reading) {
    Report report = reading.report();
    shell
        .out()
        .printf(
            "%d pages, %d tables, %d texts, %d figures%n",
            report.pageCount(),
            reading.count("table"),
            reading.count("text"),
            reading.count("figure"));
    shell
        .out()
        .printf(
            "opening %s, extracting %s, finding %s, painting %s%n",
            seconds(report.opening()),
            seconds(report.extracting()),
            seconds(report.finding()),
            seconds(report.painting()));
    Map<Verdict, Integer> checks = reading.checks();
    shell
        .out()
        .printf(
            "checks: %d passed, %d failed, %d not provable%n",
            checks.get(Verdict.PASSED),
            checks.get(Verdict.FAILED),
            checks.get(Verdict.NOT_PROVABLE));
    reading.flags().forEach((code, count) -> lookAt(code.code(), count));
    reading.issues().forEach((code, count) -> lookAt(code.code(), count));
    if (reading.failedTies() > 0) {
      lookAt("failed_tie", reading.failedTies());
    }
    if (folder != null) {
      shell.out().println("written to " + folder);
    }
  }

  private void lookAt(String code, int count) {
    shell.out().printf("look at: %s (%d)%n", code, count);
  }

  private static String seconds(Duration duration) {
    return "%.2f s".formatted(duration.toMillis() / 1000.0);
  }
}
