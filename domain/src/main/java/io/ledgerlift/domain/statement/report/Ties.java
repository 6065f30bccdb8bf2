package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.Misprints;
import io.ledgerlift.domain.statement.report.KeyFigures.Item;
import io.ledgerlift.domain.statement.report.KeyFigures.Key;
import io.ledgerlift.domain.statement.report.Tie.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What ties the statements of one reading together. Statements are taken one after the other; only
 * the few figures that others repeat are kept.
 *
 * <p>Within a balance sheet both sides must agree. Between statements a figure may be another one
 * for good reasons, so net income is told as failed only where a misprint explains the difference,
 * and cash, which is printed with and without what is restricted, never.
 *
 * @param <T> how artifacts are known
 */
final class Ties<T> {

  /** Figures of each kind that are kept: no document repeats a statement as often. */
  private static final int MOST = 200;

  private final List<Keyed<T>> balances = new ArrayList<>();
  private final List<Keyed<T>> incomes = new ArrayList<>();
  private final List<Keyed<T>> flows = new ArrayList<>();
  private final List<Tie<T>> found = new ArrayList<>();

  private record Keyed<T>(Key key, Figure<T> figure) {}

  /** Takes the next statement. */
  void add(Understood<T> understood) {
    List<Keyed<T>> keyed =
        KeyFigures.of(understood.statement()).stream()
            .limit(MOST)
            .map(key -> keyed(understood, key))
            .toList();
    switch (understood.statement().kind().what()) {
      case BALANCE_SHEET -> {
        sides(keyed);
        keep(keyed, balances);
      }
      case INCOME_STATEMENT -> keep(keyed, incomes);
      case COMPREHENSIVE_INCOME, CASH_FLOW -> keep(keyed, flows);
      default -> {}
    }
  }

  private static <T> void keep(List<Keyed<T>> keyed, List<Keyed<T>> kept) {
    kept.addAll(keyed.subList(0, Math.min(keyed.size(), MOST - kept.size())));
  }

  /** What was found, in the order of the rules' use. */
  List<Tie<T>> end() {
    List<Tie<T>> ties = new ArrayList<>(found);
    for (Keyed<T> repeated : flows) {
      Item item = repeated.key().item();
      List<Keyed<T>> first = item == Item.CASH ? balances : incomes;
      between(item == Item.CASH ? Rule.CASH : Rule.NET_INCOME, first, repeated)
          .ifPresent(ties::add);
    }
    return List.copyOf(ties);
  }

  private static <T> Keyed<T> keyed(Understood<T> understood, Key key) {
    Place place = key.place();
    return new Keyed<>(
        key,
        new Figure<>(understood.part(place), understood.place(place), key.name(), key.number()));
  }

  /** Both sides of one balance sheet, column by column. */
  private void sides(List<Keyed<T>> keyed) {
    List<Keyed<T>> assets = with(keyed, Item.TOTAL_ASSETS).toList();
    for (Keyed<T> claims : with(keyed, Item.LIABILITIES_AND_EQUITY).toList()) {
      assets.stream()
          .filter(side -> side.key().place().column() == claims.key().place().column())
          .findFirst()
          .map(side -> tie(Rule.BALANCE, side, claims))
          .ifPresent(found::add);
    }
  }

  private Optional<Tie<T>> between(Rule rule, List<Keyed<T>> known, Keyed<T> repeated) {
    List<Tie<T>> ties =
        with(known, repeated.key().item())
            .filter(one -> one.key().isOfTimeOf(repeated.key()))
            .map(one -> tie(rule, one, repeated))
            .toList();
    return ties.stream()
        .filter(Tie::holds)
        .findFirst()
        .or(() -> ties.stream().filter(tie -> rule != Rule.CASH && isMisprint(tie)).findFirst());
  }

  private static <T> boolean isMisprint(Tie<T> tie) {
    return Misprints.alike(tie.expected(), tie.total().number());
  }

  private static <T> Tie<T> tie(Rule rule, Keyed<T> one, Keyed<T> other) {
    BigDecimal unit = one.key().unit().max(other.key().unit());
    boolean same = one.key().unit().compareTo(other.key().unit()) == 0;
    return new Tie<>(rule, List.of(one.figure()), other.figure(), same ? BigDecimal.ZERO : unit);
  }

  private static <T> Stream<Keyed<T>> with(List<Keyed<T>> keyed, Item item) {
    return keyed.stream().filter(one -> one.key().item() == item);
  }
}
