package io.ledgerlift.domain.statement;

import io.ledgerlift.domain.statement.Check.Hint;
import io.ledgerlift.domain.statement.Check.Part;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.Check.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a figure with what others come to.
 *
 * @param obscure places whose figures are not understood: nothing can be proven with them
 */
record Checking(NumberGrid rows, Set<Place> obscure) {

  /** Parts without a number count for nothing, and are not told. Nothing when one is not read. */
  Optional<Check> check(Place total, List<Part> parts, BigDecimal tolerance) {
    return parts.stream().map(Part::place).anyMatch(obscure::contains)
        ? Optional.empty()
        : Optional.of(compared(total, parts, tolerance));
  }

  private Check compared(Place total, List<Part> parts, BigDecimal tolerance) {
    List<Part> there = parts.stream().filter(part -> isThere(part.place())).toList();
    BigDecimal expected = BigDecimal.ZERO;
    for (Part part : there) {
      BigDecimal number = number(part.place());
      expected = part.added() ? expected.add(number) : expected.subtract(number);
    }
    BigDecimal difference = number(total).subtract(expected);
    boolean passed = difference.abs().compareTo(tolerance) <= 0;
    return new Check(
        total,
        there,
        expected,
        number(total),
        passed ? Verdict.PASSED : Verdict.FAILED,
        passed ? List.of() : hints(total, there, difference));
  }

  private List<Hint> hints(Place total, List<Part> parts, BigDecimal difference) {
    List<Hint> hints = new ArrayList<>();
    hint(total, difference.negate(), hints);
    parts.forEach(
        part -> hint(part.place(), part.added() ? difference : difference.negate(), hints));
    return hints;
  }

  private void hint(Place place, BigDecimal change, List<Hint> hints) {
    BigDecimal instead = number(place).add(change);
    if (Misprints.alike(number(place), instead)) {
      hints.add(new Hint(place, instead));
    }
  }

  private boolean isThere(Place place) {
    NumberGrid.Line line = rows.byIndex().get(place.row());
    return line != null && line.numbers().containsKey(place.column());
  }

  private BigDecimal number(Place place) {
    return rows.line(place.row()).at(place.column());
  }
}
