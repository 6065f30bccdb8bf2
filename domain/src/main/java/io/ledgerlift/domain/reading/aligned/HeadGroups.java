package io.ledgerlift.domain.reading.aligned;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Joins the wrapped lines of one head to one group. Lengths in em. */
record HeadGroups(Region region, List<HeadSegment> segments) {

  /** White between two lines of one head. */
  private static final double LEADING = 0.7;

  /** A second partner in the other line means a span above its parts. */
  private static final double PARTNER = 0.3;

  private static final double IN_BETWEEN = 0.2;

  List<List<HeadSegment>> all() {
    List<List<HeadSegment>> groups = new ArrayList<>();
    for (HeadSegment segment : segments) {
      int group = groups.size() - 1;
      while (group >= 0 && !continues(groups.get(group), segment)) {
        group--;
      }
      boolean closed = group >= 0 && last(groups.get(group)).drawn().isPresent();
      if (group >= 0 && !closed) {
        groups.get(group).add(segment);
      } else {
        groups.add(new ArrayList<>(List.of(segment)));
      }
    }
    return groups;
  }

  private boolean continues(List<HeadSegment> group, HeadSegment next) {
    HeadSegment last = last(group);
    double white = next.run().box().y() - last.run().box().bottom();
    return last.line() != next.line()
        && !last.unit()
        && !next.unit()
        && last.sharedWith(next) > 0
        && white <= LEADING * region.em()
        && !somethingBetween(last, next)
        && !ruleBetween(last, next)
        && !hasSecondPartner(last, next)
        && !hasParts(group, next)
        && nested(group, next);
  }

  private boolean somethingBetween(HeadSegment above, HeadSegment below) {
    double left = Math.min(above.left(), below.left());
    double right = Math.max(above.right(), below.right());
    return segments.stream()
        .filter(other -> other.line() > above.line() && other.line() < below.line())
        .anyMatch(
            other ->
                Math.min(other.right(), right) - Math.max(other.left(), left)
                    > IN_BETWEEN * region.em());
  }

  private boolean ruleBetween(HeadSegment above, HeadSegment below) {
    double left = Math.min(above.left(), below.left());
    double right = Math.max(above.right(), below.right());
    double shorter = Math.min(above.run().width(), below.run().width());
    return region.rules().horizontal().stream()
        .filter(rule -> rule.position() > above.run().box().centerY())
        .filter(rule -> rule.position() < below.run().box().centerY())
        .anyMatch(
            rule -> Math.min(rule.end(), right) - Math.max(rule.start(), left) > 0.5 * shorter);
  }

  private boolean hasSecondPartner(HeadSegment above, HeadSegment below) {
    double least = PARTNER * region.em();
    return segments.stream()
        .anyMatch(
            other ->
                (other != below && other.line() == below.line() && above.sharedWith(other) > least)
                    || (other != above
                        && other.line() == above.line()
                        && below.sharedWith(other) > least));
  }

  /** Whether deeper down something else stands under the group: then it spans its parts. */
  private boolean hasParts(List<HeadSegment> group, HeadSegment next) {
    TreeSet<Integer> others = new TreeSet<>();
    group.forEach(segment -> others.addAll(segment.under()));
    next.under().forEach(others::remove);
    return segments.stream()
        .filter(other -> other != next && other.line() >= next.line())
        .anyMatch(other -> other.under().size() == 1 && others.contains(other.under().get(0)));
  }

  private static boolean nested(List<HeadSegment> group, HeadSegment next) {
    TreeSet<Integer> above = new TreeSet<>();
    group.forEach(segment -> above.addAll(segment.under()));
    TreeSet<Integer> below = new TreeSet<>(next.under());
    return above.isEmpty()
        || below.isEmpty()
        || above.containsAll(below)
        || below.containsAll(above);
  }

  private static HeadSegment last(List<HeadSegment> group) {
    return group.get(group.size() - 1);
  }
}
