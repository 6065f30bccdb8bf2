package io.ledgerlift.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.fixtures.books.Misprint;
import io.ledgerlift.fixtures.invoice.InvoiceGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {

  /** Floors a little below what is reached, so that a rule that breaks is seen at once. */
  @Test
  void figures_of_generated_reports_are_understood() throws Exception {
    GeneratedFigures figures = GeneratedFigures.of(12);

    assertThat(figures.amounts().share()).isGreaterThan(.99);
    assertThat(figures.kinds().share()).isEqualTo(1);
    assertThat(figures.precision().share()).isGreaterThan(.99);
    assertThat(figures.recall().share()).isGreaterThan(.97);
    assertThat(figures.falseAlarms()).isZero();
    assertThat(share(figures, Misprint.Kind.SIGN)).isGreaterThan(.9);
    assertThat(share(figures, Misprint.Kind.ROUNDED)).isZero();
    assertThat(figures.toString()).contains("planted, missing row");
  }

  private static double share(GeneratedFigures figures, Misprint.Kind kind) {
    return Objects.requireNonNull(figures.failed(kind)).share();
  }

  @Test
  void an_invoice_is_compared_with_its_xml(@TempDir Path folder) throws Exception {
    Files.write(folder.resolve("a.pdf"), InvoiceGenerator.generate(1).bytes());
    Files.writeString(
        folder.resolve("a.invoice.xml"),
        "<x:TaxBasisTotalAmount>1.00</x:TaxBasisTotalAmount><x:GrandTotalAmount>2</x:GrandTotalAmount>");

    assertThat(InvoiceFigures.of(folder).toString()).contains("0 of 1").contains("missed: a.pdf");
  }
}
