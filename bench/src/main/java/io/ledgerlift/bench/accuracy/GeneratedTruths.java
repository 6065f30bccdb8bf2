package io.ledgerlift.bench.accuracy;

import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.fixtures.GeneratedDocument;
import io.ledgerlift.fixtures.PageTruth;
import io.ledgerlift.fixtures.TableTruth;
import io.ledgerlift.fixtures.bank.BankStatementGenerator;
import io.ledgerlift.fixtures.invoice.InvoiceGenerator;
import io.ledgerlift.fixtures.letter.LetterGenerator;
import io.ledgerlift.fixtures.scan.ScanDesign;
import io.ledgerlift.fixtures.scan.Scanner;
import io.ledgerlift.fixtures.statement.SampleStatement;
import io.ledgerlift.fixtures.statement.StatementGenerator;
import io.ledgerlift.fixtures.statement.StatementLayout;
import io.ledgerlift.fixtures.statement.StatementLayouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Documents of the generator, with what is true of them. */
final class GeneratedTruths {

  private GeneratedTruths() {}

  /**
   * The sample, statements, account statements and invoices in every layout, and letters that hold
   * no table.
   *
   * @param seeds of each kind; statements come in twice as many
   */
  static List<Truth> in(Path folder, int seeds) throws IOException {
    List<StatementLayout> crossed = StatementLayouts.crossed();
    List<Truth> truths = new ArrayList<>();
    truths.add(truth("sample", SampleStatement.generate(), folder));
    for (int seed = 0; seed < seeds; seed++) {
      truths.add(truth("statement-" + seed, StatementGenerator.generate(seed), folder));
      StatementLayout layout = crossed.get(seed % crossed.size());
      truths.add(truth("crossed-" + seed, StatementGenerator.generate(seed, layout), folder));
      truths.add(truth("account-" + seed, BankStatementGenerator.generate(seed), folder));
      truths.add(truth("invoice-" + seed, InvoiceGenerator.generate(seed), folder));
      truths.add(truth("letter-" + seed, LetterGenerator.generate(seed), folder));
    }
    return truths;
  }

  /**
   * Scans of the statements, by three scanners in turn.
   *
   * @param seeds of layouts, figures and dust
   */
  static List<Truth> scans(Path folder, int seeds) throws IOException {
    List<ScanDesign> designs = List.of(ScanDesign.OFFICE, ScanDesign.WORN, ScanDesign.FAST);
    List<Truth> truths = new ArrayList<>();
    for (int seed = 0; seed < seeds; seed++) {
      ScanDesign design = designs.get(seed % designs.size());
      GeneratedDocument scan = Scanner.scan(StatementGenerator.generate(seed), design, seed);
      truths.add(truth("scan-" + seed, scan, folder, Normal.PIXELS));
    }
    return truths;
  }

  private static Truth truth(String name, GeneratedDocument document, Path folder)
      throws IOException {
    return truth(name, document, folder, Normal.VISIBLE);
  }

  private static Truth truth(String name, GeneratedDocument document, Path folder, Normal normal)
      throws IOException {
    Path pdf = Files.write(folder.resolve(name + ".pdf"), document.bytes());
    List<ScoredTable> tables = new ArrayList<>();
    List<KnownValue> values = new ArrayList<>();
    List<PlacedText> places = new ArrayList<>();
    for (PageTruth page : document.truth().pages()) {
      for (TableTruth table : page.tables()) {
        tables.add(
            new ScoredTable(
                page.number().value(),
                table.cells().stream().map(cell -> cell(cell, normal)).toList(),
                1));
        table.cells().forEach(cell -> places.add(placed(page, cell)));
        table.cells().stream()
            .filter(cell -> cell.role() == Cell.Role.VALUE)
            .filter(cell -> AmountText.isAmount(cell.text()))
            .forEach(cell -> values.add(value(cell, table, normal)));
      }
    }
    return new Truth(name, pdf, 0, normal, List.of(tables), values, places);
  }

  private static PlacedText placed(PageTruth page, Cell cell) {
    return new PlacedText(page.number().value(), Objects.requireNonNull(cell.box()), cell.text());
  }

  private static ScoredCell cell(Cell cell, Normal normal) {
    return new ScoredCell(
        cell.row(), cell.column(), cell.lastRow(), cell.lastColumn(), normal.of(cell.text()), 1);
  }

  private static KnownValue value(Cell cell, TableTruth table, Normal normal) {
    Optional<Cell> label = table.at(cell.row(), 0);
    Optional<Cell> header =
        table.cells().stream()
            .filter(other -> other.role() == Cell.Role.HEADER)
            .filter(other -> other.column() <= cell.column() && other.lastColumn() >= cell.column())
            .max(
                Comparator.<Cell, Boolean>comparing(other -> other.columnSpan() == 1)
                    .thenComparing(Cell::row));
    return new KnownValue(
        label.map(Cell::text).map(normal::of).orElse(""),
        AmountText.of(cell.text()),
        null,
        header.map(Cell::text).map(normal::of).orElse(null));
  }
}
