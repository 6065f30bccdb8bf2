package io.ledgerlift.bench;

import io.ledgerlift.adapter.formats.fork.ForkedDocumentReader;
import io.ledgerlift.adapter.formats.fork.SlotSettings;
import io.ledgerlift.adapter.formats.ocr.OcrSettings;
import io.ledgerlift.application.port.DocumentReader.Limits;
import io.ledgerlift.domain.artifact.Engine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads every PDF of a folder in the parse slot, and prints how each ended, what was found and how
 * long it took.
 *
 * <pre>
 * ReadingBench &lt;folder of PDFs, or 'generated'&gt; [&lt;folder for pages with boxes drawn on them&gt;]
 * </pre>
 */
public final class ReadingBench {

  private static final Limits LIMITS = new Limits(5000, Duration.ofSeconds(300), 100);

  private ReadingBench() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 2) {
      throw new IllegalArgumentException("ReadingBench <folder|generated> [<folder for drawings>]");
    }
    Path temp = Files.createTempDirectory("llb");
    Path drawings = args.length == 2 ? Path.of(args[1]) : null;
    try (ForkedDocumentReader reader = new ForkedDocumentReader(slots(temp))) {
      List<Path> files =
          args[0].equals("generated") ? GeneratedFiles.in(temp) : pdfs(Path.of(args[0]));
      report(files, new FileBench(reader, LIMITS, drawings), System.out);
    }
  }

  private static void report(List<Path> files, FileBench bench, PrintStream out) {
    Tally tally = new Tally();
    out.println(FileResult.HEADLINE);
    for (Path file : files) {
      FileResult result = bench.read(file);
      tally.add(result);
      out.println(result.line());
    }
    out.println(tally.line());
  }

  private static List<Path> pdfs(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(path -> path.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  static SlotSettings slots(Path temp) {
    return SlotSettings.standard(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        System.getProperty("java.class.path"),
        temp,
        new Engine("ledgerlift-geometry", "bench"),
        OcrSettings.found("eng"),
        null,
        1);
  }
}
