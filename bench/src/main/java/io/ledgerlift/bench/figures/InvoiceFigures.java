package io.ledgerlift.bench.figures;

import io.ledgerlift.domain.statement.Check.Verdict;
import io.ledgerlift.domain.statement.report.Tie;
import io.ledgerlift.domain.statement.report.Tie.Rule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is understood of invoices whose XML lies beside them, as {@code name.*.xml} beside {@code
 * name.pdf}: whether net, tax and gross amount are read and tied.
 */
final class InvoiceFigures {

  private Share totals = Share.NONE;
  private final List<String> missed = new ArrayList<>();

  static InvoiceFigures of(Path folder) throws IOException {
    InvoiceFigures figures = new InvoiceFigures();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path xml : files.filter(InvoiceFigures::isXml).sorted().toList()) {
        String name = xml.getFileName().toString().replaceFirst("\\.[^.]*\\.xml$", ".pdf");
        figures.add(Files.readString(xml), folder.resolve(name));
      }
    }
    return figures;
  }

  static boolean isXml(Path file) {
    return file.getFileName().toString().endsWith(".xml");
  }

  private void add(String xml, Path pdf) {
    Optional<BigDecimal> net = amount(xml, "TaxBasisTotalAmount");
    Optional<BigDecimal> gross = amount(xml, "GrandTotalAmount");
    ReviewedFile read = ReviewedFile.of(pdf, 0);
    boolean right =
        read.ties().stream()
            .filter(tie -> tie.rule() == Rule.INVOICE && tie.verdict() == Verdict.PASSED)
            .anyMatch(tie -> isOf(tie, net, gross));
    totals = totals.plus(right);
    if (!right) {
      missed.add(pdf.getFileName().toString());
    }
  }

  /** A credit note has its amounts below nothing in print, and above it in its XML. */
  private static boolean isOf(Tie<?> tie, Optional<BigDecimal> net, Optional<BigDecimal> gross) {
    return isSame(tie.total().number(), gross) && isSame(tie.parts().get(0).number(), net);
  }

  private static boolean isSame(BigDecimal number, Optional<BigDecimal> known) {
    return known.isPresent() && known.get().abs().compareTo(number.abs()) == 0;
  }

  private static Optional<BigDecimal> amount(String xml, String element) {
    Matcher matcher =
        Pattern.compile("<(?:\\w+:)?" + element + "[^>]*>\\s*([-\\d.]+)\\s*<").matcher(xml);
    return matcher.find() ? Optional.of(new BigDecimal(matcher.group(1))) : Optional.empty();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-52s %s%n%s",
        "invoices whose net, tax and gross amount are tied",
        totals,
        missed.isEmpty() ? "" : "missed: " + String.join(", ", missed) + System.lineSeparator());
  }
}
