package io.ledgerlift.domain.statement;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Told;
import io.ledgerlift.domain.statement.Check.Place;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of one table. How its numbers are written is decided by the numbers of a column, then
 * by those of the whole table; what the decision does not fit stays a text.
 */
public final class TableValues {

  /** Shares of a hundred have few digits before their decimals. */
  private static final Pattern SMALL = Pattern.compile("\\d{0,3}(?:[.,]\\d+)?");

  private final Map<Integer, List<Cell>> byColumn;
  private final Map<Integer, List<Cell>> byRow;
  private final Map<Cell, Optional<AmountText>> texts = new IdentityHashMap<>();
  private final TableNames names;
  private final Units units;
  private final Told said;
  private final boolean sharesLeftOut;
  private final Map<Integer, Column> columns = new HashMap<>();
  private final @Nullable DecimalMark usual;
  private final Map<Cell, Value> meanings = new IdentityHashMap<>();

  /** What all numbers of one column share. */
  private record Column(
      @Nullable DecimalMark mark,
      Units units,
      @Nullable String currency,
      boolean percent,
      boolean references,
      boolean years) {}

  public TableValues(Table table) {
    List<Cell> values =
        table.cells().stream()
            .filter(cell -> cell.role() == Cell.Role.VALUE && cell.columnSpan() == 1)
            .toList();
    this.byColumn = values.stream().collect(Collectors.groupingBy(Cell::column));
    this.byRow = values.stream().collect(Collectors.groupingBy(Cell::row));
    values.forEach(cell -> texts.put(cell, AmountText.of(cell.text())));
    this.names = new TableNames(table);
    this.said = table.told();
    String told = names.about();
    this.units = Units.in(told).or(Units.in(names.unitHeads()));
    this.sharesLeftOut = Naming.leavesSharesOut(told);
    this.usual = DecimalMark.of(digits(values), null);
    byColumn.forEach((column, cells) -> columns.put(column, column(column, cells)));
    values.forEach(cell -> meaning(cell).ifPresent(value -> meanings.put(cell, value)));
  }

  /**
   * A value with its scale.
   *
   * @param scale by which the number is multiplied: as its cell tells, or its column, or its table
   */
  public record Value(Amount amount, BigDecimal scale) {}

  /** What the cell says; nothing for texts, names and whatever is not understood for sure. */
  public Optional<Value> of(Cell cell) {
    return Optional.ofNullable(meanings.get(cell));
  }

  /** The value cell that begins at a place. */
  public Optional<Cell> at(Place place) {
    return in(byRow, place.row()).stream()
        .filter(cell -> cell.column() == place.column())
        .findFirst();
  }

  private Optional<Value> meaning(Cell cell) {
    Column column = columns.get(cell.column());
    if (column == null || column.references()) {
      return Optional.empty();
    }
    if (isDate(cell, column)) {
      return Optional.of(new Value(Amount.date(), BigDecimal.ONE));
    }
    return text(cell)
        .map(text -> isTurned(cell) ? text.turned() : text)
        .flatMap(text -> amount(text, column, isPercent(cell, text, column)))
        .map(amount -> scaled(cell, amount, column));
  }

  /** Whether a cell holds digits, and nothing but digits and signs, whose meaning is not sure. */
  public boolean isUnread(Cell cell) {
    return isObscure(cell) && cell.text().codePoints().noneMatch(Character::isLetter);
  }

  /** Whether a cell holds digits that could be a figure, and are not read as one. */
  boolean isObscure(Cell cell) {
    Column column = columns.get(cell.column());
    return texts.containsKey(cell)
        && column != null
        && !column.references()
        && cell.text().codePoints().anyMatch(Character::isDigit)
        && of(cell).isEmpty();
  }

  /** The columns whose cells name several currencies. */
  public List<Integer> mixedColumns() {
    return columns.keySet().stream()
        .filter(column -> currencies(in(byColumn, column)).size() > 1)
        .sorted()
        .toList();
  }

  /** What rows and columns are called. */
  public TableNames names() {
    return names;
  }

  /** Whether the table or the head of the column says in which scale its figures are printed. */
  public boolean isScaleTold(int column) {
    Column its = columns.get(column);
    return said.scale() != null || (its == null ? units : its.units().or(units)).scale() != null;
  }

  private boolean isDate(Cell cell, Column column) {
    return DateText.isDate(cell.text())
        || DateText.isYear(cell.text()) && (column.years() || isRowOfYears(cell.row()));
  }

  private boolean isPercent(Cell cell, AmountText text, Column column) {
    return text.percent()
        || text.currency() == null
            && SMALL.matcher(text.digits()).matches()
            && (column.percent() || names.rowMeasure(cell.row()).percentages());
  }

  private static boolean isTurned(Cell cell) {
    return cell.byHand() != null && cell.byHand().signTurned();
  }

  private static Optional<Amount> amount(AmountText text, Column column, boolean percent) {
    if (text.digits().isEmpty()) {
      return Optional.of(
          new Amount(
              Amount.Kind.NIL, BigDecimal.ZERO, text.currency(), BigDecimal.ONE, text.marks()));
    }
    DecimalMark mark = column.mark();
    Amount.Kind kind = percent ? Amount.Kind.PERCENT : Amount.Kind.NUMBER;
    return mark == null
        ? Optional.empty()
        : mark.number(text.digits())
            .map(number -> text.negative() ? number.negate() : number)
            .map(
                number ->
                    new Amount(kind, number, text.currency(), text.magnitude(), text.marks()));
  }

  private Value scaled(Cell cell, Amount amount, Column column) {
    Naming.Measure row = names.rowMeasure(cell.row());
    Naming.Measure head = names.columnMeasure(cell.column());
    boolean perShare = row.perShare() || head.perShare();
    boolean shares = row.shares() || head.shares();
    boolean unscaled = amount.kind() == Amount.Kind.PERCENT || perShare || shares && sharesLeftOut;
    BigDecimal printed = column.units().or(units).scale();
    BigDecimal scale = said.scale() == null ? printed : said.scale();
    BigDecimal told = unscaled || scale == null ? BigDecimal.ONE : scale;
    boolean itself = amount.magnitude().compareTo(BigDecimal.ONE) != 0;
    return new Value(
        shares && !perShare ? amount : inCurrency(amount, column),
        itself ? amount.magnitude() : told);
  }

  private Amount inCurrency(Amount amount, Column column) {
    String other = said.currency();
    return other == null ? amount.in(column.currency()) : amount.told(other);
  }

  private Column column(int column, List<Cell> cells) {
    Units own = Units.in(names.heads(column));
    return new Column(
        DecimalMark.of(digits(cells), usual),
        own,
        currency(cells, own.or(units).currency()),
        isPercent(column, cells),
        Naming.isReference(names.heads(column)),
        isColumnOfYears(column, cells));
  }

  /**
   * Whether the head says so, or the first and the last number: reports leave the sign out between
   * them, as they do with that of a currency.
   */
  private boolean isPercent(int column, List<Cell> cells) {
    List<AmountText> numbers =
        cells.stream()
            .flatMap(cell -> text(cell).stream())
            .filter(number -> !number.digits().isEmpty())
            .toList();
    boolean small =
        numbers.stream()
            .allMatch(
                number -> number.currency() == null && SMALL.matcher(number.digits()).matches());
    boolean framed =
        numbers.size() > 2 && numbers.get(0).percent() && numbers.get(numbers.size() - 1).percent();
    return small && (framed || Naming.isOfPercentages(names.heads(column)));
  }

  /** The one that the cells of a column name, or else its head or table. */
  private @Nullable String currency(List<Cell> cells, @Nullable String told) {
    Set<String> named = currencies(cells);
    if (named.isEmpty()) {
      return told;
    }
    return named.size() == 1 ? named.iterator().next() : null;
  }

  private Set<String> currencies(List<Cell> cells) {
    return cells.stream()
        .flatMap(cell -> text(cell).stream())
        .map(AmountText::currency)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isColumnOfYears(int column, List<Cell> cells) {
    List<Cell> years = cells.stream().filter(cell -> DateText.isYear(cell.text())).toList();
    return !years.isEmpty()
        && years.size() == cells.size()
        && (Naming.isOfYears(names.heads(column)) || others(column).anyMatch(this::isGrouped));
  }

  private boolean isRowOfYears(int row) {
    List<Cell> cells = in(byRow, row);
    String label = names.label(row);
    return cells.stream().allMatch(cell -> DateText.isYear(cell.text()))
        && (Naming.isOfYears(label) || label.isEmpty());
  }

  private Stream<Cell> others(int column) {
    return byColumn.entrySet().stream()
        .filter(other -> other.getKey() != column)
        .flatMap(other -> other.getValue().stream());
  }

  /** Where thousands are parted a number of four digits without a mark is a year. */
  private boolean isGrouped(Cell cell) {
    return text(cell).map(text -> text.digits().matches("\\d[,.' ]\\d{3}(?:\\D.*)?")).orElse(false);
  }

  private static List<Cell> in(Map<Integer, List<Cell>> cells, int line) {
    return cells.getOrDefault(line, List.of());
  }

  private List<String> digits(List<Cell> cells) {
    return cells.stream().flatMap(cell -> text(cell).stream()).map(AmountText::digits).toList();
  }

  private Optional<AmountText> text(Cell cell) {
    return texts.getOrDefault(cell, Optional.empty());
  }
}
