package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.period.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the figures of a statement that other statements repeat. */
final class KeyFigures {

  /** What statements have in common. */
  enum Item {
    TOTAL_ASSETS,
    LIABILITIES_AND_EQUITY,
    CASH,
    NET_INCOME
  }

  /**
   * A figure that others repeat, with the unit of its last digit.
   *
   * @param period null where its column tells none
   */
  record Key(
      Item item,
      @Nullable Period period,
      Place place,
      String name,
      BigDecimal number,
      BigDecimal unit) {

    boolean isOfTimeOf(Key other) {
      return period != null && other.period != null && period.covers(other.period);
    }
  }

  private static final Map<Item, Pattern> NAMES = names();

  private static final Pattern CASH_AT_END =
      pattern(
          "(?:cash\\b|balance).*\\bend of\\b.*|cash.{0,80},? ending.*|.*\\bam ende der periode");

  private KeyFigures() {}

  private static Map<Item, Pattern> names() {
    Map<Item, Pattern> names = new EnumMap<>(Item.class);
    names.put(
        Item.TOTAL_ASSETS,
        pattern("total assets|summe (?:der )?aktiva|bilanzsumme|total de l'actif"));
    names.put(
        Item.LIABILITIES_AND_EQUITY,
        pattern(
            "total (?:liabilities|equity)\\b.{0,80}\\b(?:and|&)\\b.{0,60}\\b(?:equity|deficit|liabilities).*"
                + "|summe (?:der )?passiva|total du passif"));
    names.put(
        Item.CASH,
        pattern(
            "cash(?: and cash equivalents| at banks?(?: and in hand)?| and bank balances)?(?: \\(.*\\))?|(?:zahlungsmittel|kassenbestand).*"));
    names.put(
        Item.NET_INCOME,
        pattern(
            "(?:consolidated )?net (?:income|loss|earnings|profit)(?: ?[/(] ?\\(?loss\\)?\\)?)?"
                + "(?: (?:before allocation to|including) non-?controlling interests?)?"
                + "|jahres\u00fcberschuss|konzernergebnis|r\u00e9sultat net|profit for the (?:year|period)"));
    return names;
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(
        "(?:" + regex + ")[:\\s]*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** In the order of the rows, one for each column; none of other kinds. */
  static List<Key> of(Statement statement) {
    List<Key> keys = new ArrayList<>();
    for (Cell cell : statement.table().whole().cells()) {
      if (cell.role() == Cell.Role.VALUE) {
        String name = statement.values().names().label(cell.row());
        item(statement.kind().what(), name)
            .flatMap(item -> key(statement, cell, name, item))
            .ifPresent(keys::add);
      }
    }
    return keys;
  }

  private static Optional<Key> key(Statement statement, Cell cell, String name, Item item) {
    Period period =
        statement.columns().stream()
            .filter(column -> column.index() == cell.column())
            .flatMap(column -> Optional.ofNullable(column.period()).stream())
            .findFirst()
            .orElse(null);
    Place place = new Place(cell.row(), cell.column());
    return statement
        .scaled(cell)
        .map(number -> new Key(item, period, place, name, number, statement.unit(cell)));
  }

  private static Optional<Item> item(StatementKind kind, String name) {
    List<Item> able =
        switch (kind) {
          case BALANCE_SHEET -> List.of(Item.TOTAL_ASSETS, Item.LIABILITIES_AND_EQUITY, Item.CASH);
          case INCOME_STATEMENT, COMPREHENSIVE_INCOME -> List.of(Item.NET_INCOME);
          case CASH_FLOW -> List.of(Item.NET_INCOME, Item.CASH);
          default -> List.of();
        };
    return able.stream().filter(item -> pattern(kind, item).matcher(name).matches()).findFirst();
  }

  private static Pattern pattern(StatementKind kind, Item item) {
    boolean atEnd = kind == StatementKind.CASH_FLOW && item == Item.CASH;
    return atEnd ? CASH_AT_END : Objects.requireNonNull(NAMES.get(item), "every item has a name");
  }
}
