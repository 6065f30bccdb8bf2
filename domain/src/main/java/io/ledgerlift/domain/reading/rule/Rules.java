package io.ledgerlift.domain.reading.rule;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rulings of a page or of a part of it, each list by position and then by start. */
public record Rules(List<Ruling> horizontal, List<Ruling> vertical) {

  public static final Rules NONE = new Rules(List.of(), List.of());

  public Rules {
    horizontal = List.copyOf(horizontal);
    vertical = List.copyOf(vertical);
  }

  /** With the pieces of one line joined: cell borders and double rules are drawn piece by piece. */
  public static Rules joined(List<Ruling> rulings) {
    return new Rules(
        JoinedPieces.of(rulings.stream().filter(Ruling::horizontal).toList()),
        JoinedPieces.of(rulings.stream().filter(ruling -> !ruling.horizontal()).toList()));
  }

  public boolean isEmpty() {
    return horizontal.isEmpty() && vertical.isEmpty();
  }

  public int size() {
    return horizontal.size() + vertical.size();
  }

  /** The smallest box around all of them, which must not be none. */
  public BoundingBox box() {
    return BoundingBox.around(
        Stream.concat(
                horizontal.stream()
                    .map(r -> BoundingBox.between(r.start(), r.position(), r.end(), r.position())),
                vertical.stream()
                    .map(r -> BoundingBox.between(r.position(), r.start(), r.position(), r.end())))
            .toList());
  }

  /** Those that run through {@code box} for more than {@code length} points. */
  public Rules in(BoundingBox box, double length) {
    return new Rules(
        horizontal.stream()
            .filter(r -> r.position() >= box.y() && r.position() <= box.bottom())
            .filter(r -> shared(r, box.x(), box.right()) > length)
            .toList(),
        vertical.stream()
            .filter(r -> r.position() >= box.x() && r.position() <= box.right())
            .filter(r -> shared(r, box.y(), box.bottom()) > length)
            .toList());
  }

  /** The verticals that stand beside the height {@code y}, as fences for the words there. */
  public List<Double> fencesAt(double y) {
    List<Double> fences = new ArrayList<>();
    for (Ruling ruling : vertical) {
      if (ruling.start() - 1 <= y && y <= ruling.end() + 1) {
        fences.add(ruling.position());
      }
    }
    return fences;
  }

  /** How much of a ruling lies between two places on the axis along which it runs, in points. */
  public static double shared(Ruling ruling, double from, double to) {
    return Math.max(0, Math.min(ruling.end(), to) - Math.max(ruling.start(), from));
  }

  /** Which share of the way from {@code from} to {@code to} the rulings cover. */
  public static double cover(List<Ruling> rulings, double from, double to) {
    double covered = 0;
    double reached = from;
    for (Ruling ruling : byStart(rulings)) {
      double start = Math.max(ruling.start(), reached);
      double end = Math.min(ruling.end(), to);
      if (end > start) {
        covered += end - start;
        reached = end;
      }
    }
    return covered / Math.max(1e-6, to - from);
  }

  private static List<Ruling> byStart(List<Ruling> rulings) {
    return rulings.size() < 2
        ? rulings
        : rulings.stream().sorted((a, b) -> Double.compare(a.start(), b.start())).toList();
  }
}
