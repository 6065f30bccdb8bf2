package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.PlainAmounts;
import io.ledgerlift.domain.statement.TableValues;
import io.ledgerlift.domain.statement.report.Tie.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The net amount, taxes and gross amount of an invoice, which stand in its table, in one of their
 * own, or in the text below. What they are called says what they may be, and arithmetic which of
 * them belong together.
 *
 * @param <T> how artifacts are known
 */
final class InvoiceTotals<T> {

  /** Longer documents are no invoices, and longer texts no names. */
  private static final int MOST_ARTIFACTS = 600;

  private static final int LONGEST = 80;

  /** Taxes at so many rates are tried. */
  private static final int MOST_TAXES = 6;

  /** In a table with more rows the name of a column is that of each line, not of a total. */
  private static final int FEW_ROWS = 2;

  /** A name stands so near above its amount, in points; or so many times that beside it. */
  private static final double REACH = 60;

  private static final double BESIDE = 10;

  private static final Pattern NAMED_AMOUNT =
      Pattern.compile(
          "(\\D*\\p{L}.*?(?:\\d ?%)?.*?)[:\\s]\\s*([-\u2212(]?\\P{L}{0,2}\\d[\\d.,' ]*[.,]\\d\\d\\)?\\s?\\P{L}?(?:[A-Z]{3})?)");

  private final List<Held<T>> artifacts = new ArrayList<>();

  private record Held<T>(T known, Artifact artifact) {}

  private record Named<T>(InvoiceWords words, Figure<T> figure) {}

  /** Takes the next artifact, in reading order. */
  void add(T known, Artifact artifact) {
    if (!isTooLong() && !(artifact instanceof Artifact.Figure)) {
      artifacts.add(new Held<>(known, artifact));
    }
  }

  boolean isTooLong() {
    return artifacts.size() > MOST_ARTIFACTS;
  }

  /** What ties them; nothing for what is no invoice, or does not say enough. */
  List<Tie<T>> end() {
    if (isTooLong() || texts().noneMatch(InvoiceWords::tellsInvoice)) {
      return List.of();
    }
    List<Named<T>> named = Stream.concat(inTables(), inTexts()).toList();
    List<Tie<T>> ties = new ArrayList<>();
    Optional<Tie<T>> total = total(named);
    total.ifPresent(ties::add);
    total.flatMap(tie -> due(named, tie)).ifPresent(ties::add);
    return ties;
  }

  private Stream<String> texts() {
    return artifacts.stream()
        .map(Held::artifact)
        .flatMap(
            artifact ->
                artifact instanceof Table table
                    ? table.cells().stream().map(Cell::text)
                    : Stream.of(((TextBlock) artifact).text()));
  }

  private Stream<Named<T>> inTables() {
    return artifacts.stream()
        .filter(held -> held.artifact() instanceof Table)
        .flatMap(held -> inTable(held.known(), (Table) held.artifact()).stream());
  }

  private List<Named<T>> inTable(T known, Table table) {
    TableValues values = new TableValues(table);
    List<Named<T>> named = new ArrayList<>();
    for (Cell cell : table.cells()) {
      values
          .of(cell)
          .map(value -> value.amount().number())
          .filter(Objects::nonNull)
          .ifPresent(
              number -> {
                String name = rowName(table, values, cell);
                InvoiceWords.of(name)
                    .ifPresent(
                        words ->
                            named.add(
                                new Named<>(
                                    words,
                                    new Figure<>(
                                        known,
                                        new Place(cell.row(), cell.column()),
                                        name,
                                        number))));
              });
    }
    return named;
  }

  /** The texts before a cell in its row; in a row or two without any, the head over it. */
  private static String rowName(Table table, TableValues values, Cell cell) {
    String before =
        table.cells().stream()
            .filter(other -> other.row() == cell.row() && other.column() < cell.column())
            .filter(other -> values.of(other).isEmpty())
            .map(Cell::text)
            .reduce("", (one, other) -> one + " " + other)
            .strip();
    boolean few = table.rowCount() - table.headerRows() <= FEW_ROWS;
    return few && InvoiceWords.of(before).isEmpty() ? values.names().heads(cell.column()) : before;
  }

  private Stream<Named<T>> inTexts() {
    List<Held<T>> blocks =
        artifacts.stream().filter(held -> held.artifact() instanceof TextBlock).toList();
    List<Held<T>> withAmounts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> amounts = new ArrayList<>();
    for (Held<T> held : blocks) {
      String text = ((TextBlock) held.artifact()).text();
      Matcher both = NAMED_AMOUNT.matcher(text.length() > LONGEST ? "" : text);
      boolean named = both.matches();
      withAmounts.add(held);
      names.add(named ? both.group(1) : nameOf(held, blocks));
      amounts.add(named ? both.group(2) : text);
    }
    List<Optional<BigDecimal>> numbers = PlainAmounts.of(amounts);
    List<Named<T>> named = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Optional<InvoiceWords> words = InvoiceWords.of(names.get(i));
      if (words.isPresent() && numbers.get(i).isPresent()) {
        T known = withAmounts.get(i).known();
        named.add(
            new Named<>(
                words.get(), new Figure<>(known, null, names.get(i), numbers.get(i).get())));
      }
    }
    return named.stream();
  }

  /** The block to the left, or else the one above it. */
  private String nameOf(Held<T> held, List<Held<T>> blocks) {
    BoundingBox box = held.artifact().box();
    if (box == null || ((TextBlock) held.artifact()).text().length() > LONGEST) {
      return "";
    }
    Stream<TextBlock> names =
        blocks.stream()
            .map(other -> (TextBlock) other.artifact())
            .filter(other -> Objects.equals(other.page(), held.artifact().page()))
            .filter(other -> other.box() != null && other.text().length() <= LONGEST)
            .filter(other -> InvoiceWords.of(other.text()).isPresent());
    return names
        .filter(other -> away(Objects.requireNonNull(other.box()), box) < REACH)
        .min(Comparator.comparing(other -> away(Objects.requireNonNull(other.box()), box)))
        .map(TextBlock::text)
        .orElse("");
  }

  private static double away(BoundingBox name, BoundingBox amount) {
    if (name.overlapY(amount) > amount.height() / 2 && name.right() <= amount.x() + 1) {
      return (amount.x() - name.right()) / BESIDE;
    }
    if (name.overlapX(amount) > 0 && name.bottom() <= amount.y() + 1) {
      return amount.y() - name.bottom();
    }
    return Double.MAX_VALUE;
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
          List<Figure<T>> parts = Stream.concat(Stream.of(net), tax.stream()).toList();
          Tie<T> tie = new Tie<>(Rule.INVOICE, parts, gross, BigDecimal.ZERO);
          boolean trivial =
              tax.stream().allMatch(one -> one.number().signum() == 0) && tax.size() > 1;
          last = tie.holds() && gross.number().signum() != 0 && !trivial ? tie : last;
        }
      }
    }
    return Optional.ofNullable(last).or(() -> only(nets, taxes, grosses));
  }

  private Optional<Tie<T>> only(
      List<Figure<T>> nets, List<Figure<T>> taxes, List<Figure<T>> grosses) {
    boolean plain = Stream.of(nets, taxes, grosses).allMatch(all -> numbers(all).size() == 1);
    return plain
        ? Optional.of(
            new Tie<>(
                Rule.INVOICE, List.of(nets.get(0), taxes.get(0)), grosses.get(0), BigDecimal.ZERO))
        : Optional.empty();
  }

  private static <T> Set<BigDecimal> numbers(List<Figure<T>> figures) {
    Set<BigDecimal> numbers = new LinkedHashSet<>();
    figures.forEach(figure -> numbers.add(figure.number().stripTrailingZeros()));
    return numbers;
  }

  /** Each tax by itself, and those at several rates together. */
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

  private Optional<Tie<T>> due(List<Named<T>> named, Tie<T> total) {
    for (Figure<T> due : with(named, InvoiceWords.DUE)) {
      for (Figure<T> paid : with(named, InvoiceWords.PREPAID)) {
        for (int sign : new int[] {1, -1}) {
          BigDecimal number = paid.number().abs().multiply(BigDecimal.valueOf(-sign));
          Figure<T> taken = new Figure<>(paid.artifact(), paid.place(), paid.name(), number);
          Tie<T> tie =
              new Tie<>(Rule.AMOUNT_DUE, List.of(total.total(), taken), due, BigDecimal.ZERO);
          if (tie.holds()) {
            return Optional.of(tie);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static <T> List<Figure<T>> with(List<Named<T>> named, InvoiceWords words) {
    return named.stream().filter(one -> one.words() == words).map(Named::figure).toList();
  }
}
