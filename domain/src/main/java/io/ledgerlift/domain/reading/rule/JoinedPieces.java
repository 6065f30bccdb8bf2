package io.ledgerlift.domain.reading.rule;

import io.ledgerlift.domain.page.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins the collinear pieces of which a ruling is drawn. Distances in points. */
final class JoinedPieces {

  /** Shorter pieces are glyph parts or dots. */
  private static final double SHORTEST = 3;

  /** Pieces of one line may be drawn so far apart across it: rounding, and double rules. */
  private static final double SIDEWAYS = 1.6;

  /** A chain of neighbours must not wander further than this in all. */
  private static final double SIDEWAYS_IN_ALL = 2.2 * SIDEWAYS;

  /** White between two pieces of one line. */
  private static final double GAP = 3;

  private static final Comparator<Ruling> BY_POSITION =
      Comparator.comparingDouble(Ruling::position)
          .thenComparingDouble(Ruling::start)
          .thenComparingDouble(Ruling::end);

  private JoinedPieces() {}

  static List<Ruling> of(List<Ruling> pieces) {
    List<Ruling> joined = new ArrayList<>();
    List<Ruling> group = new ArrayList<>();
    for (Ruling piece : pieces.stream().sorted(BY_POSITION).toList()) {
      if (piece.length() < SHORTEST) {
        continue;
      }
      if (!group.isEmpty() && !near(group, piece)) {
        joined.addAll(along(group));
        group.clear();
      }
      group.add(piece);
    }
    joined.addAll(along(group));
    return joined.stream().sorted(BY_POSITION).toList();
  }

  private static boolean near(List<Ruling> group, Ruling piece) {
    double fromLast = piece.position() - group.get(group.size() - 1).position();
    double fromFirst = piece.position() - group.get(0).position();
    return fromLast <= SIDEWAYS && fromFirst <= SIDEWAYS_IN_ALL;
  }

  /** Joins what touches among pieces of one height. */
  private static List<Ruling> along(List<Ruling> group) {
    List<Ruling> lines = new ArrayList<>();
    List<Ruling> line = new ArrayList<>();
    double end = Double.NEGATIVE_INFINITY;
    for (Ruling piece : group.stream().sorted(Comparator.comparingDouble(Ruling::start)).toList()) {
      if (!line.isEmpty() && piece.start() > end + GAP) {
        lines.add(one(line, end));
        line.clear();
        end = Double.NEGATIVE_INFINITY;
      }
      line.add(piece);
      end = Math.max(end, piece.end());
    }
    if (!line.isEmpty()) {
      lines.add(one(line, end));
    }
    return lines;
  }

  /** The long pieces say where the line is. */
  private static Ruling one(List<Ruling> pieces, double end) {
    double length = pieces.stream().mapToDouble(Ruling::length).sum();
    double position = pieces.stream().mapToDouble(p -> p.position() * p.length()).sum() / length;
    double thickness = pieces.stream().mapToDouble(Ruling::thickness).max().orElse(0);
    return new Ruling(pieces.get(0).orientation(), position, pieces.get(0).start(), end, thickness);
  }
}
