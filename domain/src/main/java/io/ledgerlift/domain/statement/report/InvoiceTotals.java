package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.TableValues;
import io.ledgerlift.domain.statement.report.Tie.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The net amount, taxes and gross amount of an invoice, which stand in its table, in one of their
 * own, or in the text below. What they are called says what they may be, and arithmetic which of
 * them belong together. Of a long document nothing is kept: it is no invoice.
 *
 * @param <T> how artifacts are known
 */
final class InvoiceTotals<T> {

  private static final int MOST_ARTIFACTS = 600;
  private static final int MOST_ROWS = 500;

  /** In a table with more rows the name of a column is that of each line, not of a total. */
  private static final int FEW_ROWS = 2;

  /** Of each kind of amount the last ones are tried, for totals stand at the end. */
  private static final int MOST_NAMED = 30;

  /** Taxes at so many rates are tried. */
  private static final int MOST_TAXES = 6;

  private final List<Named<T>> inTables = new ArrayList<>();
  private final InvoiceTexts<T> texts = new InvoiceTexts<>();
  private final AtomicInteger artifacts = new AtomicInteger();
  private final AtomicBoolean invoice = new AtomicBoolean();

  /** A figure, and what it is by its name. */
  record Named<T>(InvoiceWords words, Figure<T> figure) {}

  /** Takes the next block of text. */
  void add(T known, TextBlock block) {
    if (artifacts.incrementAndGet() <= MOST_ARTIFACTS) {
      texts.add(known, block);
      look(block.text());
    }
  }

  /** Takes the next table, understood. */
  void add(Understood<T> understood) {
    Table table = understood.statement().table().whole();
    if (artifacts.incrementAndGet() <= MOST_ARTIFACTS && table.rowCount() <= MOST_ROWS) {
      Map<Integer, String> names = rowNames(table, understood.statement().values());
      table.cells().forEach(cell -> add(understood, cell, names));
    }
  }

  boolean isTooLong() {
    return artifacts.get() > MOST_ARTIFACTS;
  }

  private void look(String text) {
    if (!invoice.get() && InvoiceWords.tellsInvoice(text)) {
      invoice.set(true);
    }
  }

  private void add(Understood<T> understood, Cell cell, Map<Integer, String> names) {
    look(cell.text());
    TableValues values = understood.statement().values();
    BigDecimal number = values.of(cell).map(value -> value.amount().number()).orElse(null);
    if (number == null) {
      return;
    }
    Table table = understood.statement().table().whole();
    String row = names.getOrDefault(cell.row(), "");
    boolean few = table.rowCount() - table.headerRows() <= FEW_ROWS;
    boolean byColumn = few && InvoiceWords.of(row).isEmpty();
    String name = byColumn ? values.names().heads(cell.column()) : row;
    Place place = new Place(cell.row(), cell.column());
    InvoiceWords.of(name)
        .map(
            words ->
                new Named<>(
                    words,
                    new Figure<>(understood.part(place), understood.place(place), name, number)))
        .ifPresent(inTables::add);
  }

  /** The texts of each row that are no values. */
  private static Map<Integer, String> rowNames(Table table, TableValues values) {
    Map<Integer, String> names = new HashMap<>();
    for (Cell cell : table.cells()) {
      if (values.of(cell).isEmpty()) {
        names.merge(cell.row(), cell.text(), (one, other) -> one + " " + other);
      }
    }
    return names;
  }

  /** What ties them; nothing for what is no invoice, or does not say enough. */
  List<Tie<T>> end() {
    if (isTooLong() || !invoice.get()) {
      return List.of();
    }
    List<Named<T>> named = Stream.concat(inTables.stream(), texts.named().stream()).toList();
    List<Tie<T>> ties = new ArrayList<>();
    Optional<Tie<T>> total = total(named);
    total.ifPresent(ties::add);
    total.flatMap(tie -> due(named, tie)).ifPresent(ties::add);
    return ties;
  }

  /** Net, tax and gross that agree, the last of them; or the only ones that there are. */
  private Optional<Tie<T>> total(List<Named<T>> named) {
    List<Figure<T>> nets = with(named, InvoiceWords.NET);
    List<Figure<T>> taxes = with(named, InvoiceWords.TAX);
    List<Figure<T>> grosses = with(named, InvoiceWords.GROSS);
    Tie<T> last = null;
    for (Figure<T> gross : grosses) {
      for (Figure<T> net : nets) {
        for (List<Figure<T>> tax : taxSets(taxes)) {
          Tie<T> tie = tie(net, tax, gross);
          last = tie.holds() && !isTrivial(tie) ? tie : last;
        }
      }
    }
    return Optional.ofNullable(last).or(() -> only(nets, taxes, grosses));
  }

  private static <T> Tie<T> tie(Figure<T> net, List<Figure<T>> taxes, Figure<T> gross) {
    List<Figure<T>> parts = Stream.concat(Stream.of(net), taxes.stream()).toList();
    return new Tie<>(Rule.INVOICE, parts, gross, BigDecimal.ZERO);
  }

  /** Nothing, or several taxes of nothing. */
  private static boolean isTrivial(Tie<?> tie) {
    boolean untaxed = tie.parts().stream().skip(1).allMatch(part -> part.number().signum() == 0);
    return tie.total().number().signum() == 0 || untaxed && tie.parts().size() > 2;
  }

  private static <T> Optional<Tie<T>> only(
      List<Figure<T>> nets, List<Figure<T>> taxes, List<Figure<T>> grosses) {
    boolean plain = Stream.of(nets, taxes, grosses).allMatch(all -> numbers(all).size() == 1);
    return plain
        ? Optional.of(tie(nets.get(0), taxes.subList(0, 1), grosses.get(0)))
        : Optional.empty();
  }

  private static <T> Set<BigDecimal> numbers(List<Figure<T>> figures) {
    Set<BigDecimal> numbers = new HashSet<>();
    figures.forEach(figure -> numbers.add(figure.number().stripTrailingZeros()));
    return numbers;
  }

  /** Each tax by itself, and those at several rates together, the most of them first. */
  private static <T> List<List<Figure<T>>> taxSets(List<Figure<T>> taxes) {
    List<List<Figure<T>>> sets = new ArrayList<>();
    for (int from = 0; from < taxes.size(); from++) {
      for (int to = from + 1; to <= Math.min(taxes.size(), from + MOST_TAXES); to++) {
        sets.add(taxes.subList(from, to));
      }
    }
    sets.sort(Comparator.comparing(set -> -set.size()));
    return sets;
  }

  /** What was paid may be printed with its sign or without. */
  private Optional<Tie<T>> due(List<Named<T>> named, Tie<T> total) {
    for (Figure<T> due : with(named, InvoiceWords.DUE)) {
      for (Figure<T> paid : with(named, InvoiceWords.PREPAID)) {
        BigDecimal number = paid.number().abs().negate();
        Figure<T> taken = new Figure<>(paid.artifact(), paid.place(), paid.name(), number);
        Tie<T> tie =
            new Tie<>(Rule.AMOUNT_DUE, List.of(total.total(), taken), due, BigDecimal.ZERO);
        if (tie.holds()) {
          return Optional.of(tie);
        }
      }
    }
    return Optional.empty();
  }

  private static <T> List<Figure<T>> with(List<Named<T>> named, InvoiceWords words) {
    List<Figure<T>> all =
        named.stream().filter(one -> one.words() == words).map(Named::figure).toList();
    return all.subList(Math.max(0, all.size() - MOST_NAMED), all.size());
  }
}
