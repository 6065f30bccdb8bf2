package io.ledgerlift.bench.figures;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Prints how well figures are understood.
 *
 * <pre>
 * Figures [FOLDER [DOCUMENTS]]
 * </pre>
 *
 * Without a folder of generated reports; else of invoices with their XML, or of pages that were
 * written down, whose sources lie below {@code DOCUMENTS}.
 */
public final class Figures {

  /** Every layout comes up three times. */
  private static final int SEEDS = 180;

  private Figures() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    if (args.length == 0) {
      out.print(GeneratedFigures.of(SEEDS));
      return;
    }
    Path folder = Path.of(args[0]);
    if (has(folder, FinancialFigures::isTruth)) {
      out.print(FinancialFigures.of(folder, Path.of(args.length > 1 ? args[1] : args[0])));
    }
    if (has(folder, InvoiceFigures::isXml)) {
      out.print(InvoiceFigures.of(folder));
    }
  }

  private static boolean has(Path folder, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(wanted);
    }
  }
}
