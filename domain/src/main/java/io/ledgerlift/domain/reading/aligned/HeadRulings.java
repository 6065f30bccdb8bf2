package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Ruling;
import io.ledgerlift.domain.reading.text.Run;
import java.util.List;
import java.util.Optional;

/** What the rulings around a piece of a head say about the columns it spans. Lengths in em. */
record HeadRulings(Region region, Columns columns, List<List<Run>> lines, List<RegionLine> head) {

  /** A rule stands so close below the middle of the head it underlines. */
  private static final double BELOW = 1.6;

  private static final double ENDS = 0.5;

  /** A rule over this share of the width underlines the whole head. */
  private static final double PARTIAL = 0.85;

  /** Between verticals a spanning head is centred within so much and a share of the distance. */
  private static final double CENTRED = 1.5;

  private static final double CENTRED_SHARE = 0.06;

  /** The span as a ruling from where to where; empty when nothing is drawn for this piece alone. */
  Optional<Ruling> spanOf(Run run, int line) {
    List<Double> fences = region.rules().fencesAt(head.get(line).center());
    return fences.isEmpty()
        ? ruleBelow(run, line)
        : betweenVerticals(run, line, fences).or(() -> ruleBelow(run, line));
  }

  private Optional<Ruling> betweenVerticals(Run run, int line, List<Double> fences) {
    double left =
        fences.stream()
            .mapToDouble(Double::doubleValue)
            .filter(x -> x <= run.left() + 1.5)
            .max()
            .orElse(region.text().x() - 1);
    double right =
        fences.stream()
            .mapToDouble(Double::doubleValue)
            .filter(x -> x >= run.right() - 1.5)
            .min()
            .orElse(region.text().right() + 1);
    List<Integer> within = columns.mostlyWithin(left, right, 0.4);
    if (within.size() < 2 || !alone(run, line, left, right)) {
      return Optional.empty();
    }
    double middle =
        (columns.get(within.get(0)).left() + columns.get(within.get(within.size() - 1)).right())
            / 2;
    double tolerance = CENTRED * region.em() + CENTRED_SHARE * (right - left);
    return Math.abs(middle - run.box().centerX()) < tolerance
        ? Optional.of(Ruling.horizontal(run.box().bottom(), left, right, 0))
        : Optional.empty();
  }

  private Optional<Ruling> ruleBelow(Run run, int line) {
    double em = region.em();
    return region.rules().horizontal().stream()
        .filter(rule -> rule.position() > run.box().centerY())
        .filter(rule -> rule.position() - run.box().centerY() < BELOW * em)
        .filter(rule -> rule.start() <= run.left() + ENDS * em)
        .filter(rule -> rule.end() >= run.right() - ENDS * em)
        .filter(rule -> rule.length() < PARTIAL * region.text().width())
        .filter(rule -> !anythingBetween(run, line, rule.position()))
        .filter(rule -> alone(run, line, rule.start(), rule.end()))
        .findFirst();
  }

  private boolean anythingBetween(Run run, int line, double rule) {
    return lines.stream()
        .skip(line + 1L)
        .flatMap(List::stream)
        .map(Run::box)
        .anyMatch(
            other -> other.centerY() < rule && other.overlapX(run.box()) > 0 && below(other, run));
  }

  private static boolean below(BoundingBox box, Run run) {
    return box.centerY() > run.box().centerY();
  }

  private boolean alone(Run run, int line, double left, double right) {
    return lines.get(line).stream()
        .noneMatch(other -> other != run && other.left() < right && other.right() > left);
  }
}
