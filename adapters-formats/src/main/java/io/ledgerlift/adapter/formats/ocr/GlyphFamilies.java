package io.ledgerlift.adapter.formats.ocr;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The glyphs of a page in families that look alike, and what the members of each were read as.
 *
 * <p>A recogniser errs on one glyph or another, but on few of a family: a page prints the same type
 * again and again, so the majority of a family's readings is right far more often than any of them.
 * After Ho and Nagy, "OCR with no shape training" (ICPR 2000), who decode whole pages by clusters.
 */
final class GlyphFamilies {

  /** Mean difference of ink between members of one family; a 6 and an 8 differ by twice as much. */
  private static final double ALIKE = 0.15;

  private static final double SAME_SIZE = 0.12;
  private static final double SAME_RISE = 0.25;

  /** Ratios of width to height differ by less; pixels round the small ones. */
  private static final double SAME_SLENDERNESS = 0.4;

  /** A family speaks when it was read this often, and this share of the readings agrees. */
  private static final int FEWEST_READINGS = 2;

  private static final double MAJORITY = 0.7;

  private final List<Family> families = new ArrayList<>();
  private final Map<Glyph, Family> members = new IdentityHashMap<>();

  /** A reading that most of a family agree on, and which share of them. */
  record Vote(String text, double share) {}

  /** Puts the glyph into the family it looks most alike, or into one of its own. */
  void add(Glyph glyph) {
    Family family = nearest(glyph);
    if (family == null) {
      family = new Family(glyph);
      families.add(family);
    } else {
      family.join(glyph);
    }
    members.put(glyph, family);
  }

  private @Nullable Family nearest(Glyph glyph) {
    Family nearest = null;
    double best = ALIKE;
    for (Family family : families) {
      double distance = family.distance(glyph, best);
      if (distance < best) {
        best = distance;
        nearest = family;
      }
    }
    return nearest;
  }

  static boolean isDigit(String character) {
    return Character.isDigit(character.codePointAt(0));
  }

  /** A recogniser read the glyph as this character. */
  void read(Glyph glyph, String character) {
    family(glyph).read(character);
  }

  /** What the glyph's family was read as; null when its readings do not agree. */
  @Nullable Vote vote(Glyph glyph) {
    return family(glyph).vote;
  }

  /** What the glyph's family was read as most often; null when it never was. */
  @Nullable String mostRead(Glyph glyph) {
    return family(glyph).readings.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** The two digits that touch in this glyph; null when it is something else. */
  @Nullable String touchingDigits(Glyph glyph) {
    StringBuilder digits = new StringBuilder();
    for (Glyph half : glyph.halves()) {
      Family family = nearest(half);
      Vote vote = family == null ? null : family.vote;
      if (vote == null || !isDigit(vote.text())) {
        return null;
      }
      digits.append(vote.text());
    }
    return digits.toString();
  }

  /** The digit that looks like the glyph but for its size; null when none does. */
  @Nullable String digitAlike(Glyph glyph) {
    double best = ALIKE;
    String digit = null;
    for (Family family : families) {
      Vote vote = family.vote;
      if (vote != null && isDigit(vote.text())) {
        double distance = family.difference(glyph, best);
        if (distance < best) {
          best = distance;
          digit = vote.text();
        }
      }
    }
    return digit;
  }

  private Family family(Glyph glyph) {
    Family family = members.get(glyph);
    if (family == null) {
      throw new IllegalArgumentException("a glyph without family: " + glyph.region());
    }
    return family;
  }

  /** Glyphs alike, and their mean. */
  private static final class Family {

    private final Map<String, Integer> readings = new TreeMap<>();
    private final float[] shape;
    private double width;
    private double height;
    private double rise;
    private int size = 1;
    private @Nullable Vote vote;

    Family(Glyph first) {
      shape = first.shape();
      width = first.width();
      height = first.height();
      rise = first.rise();
    }

    /** From 0 to 1; infinite beyond {@code limit}. */
    double distance(Glyph glyph, double limit) {
      boolean alike =
          Math.abs(width - glyph.width()) <= SAME_SIZE
              && Math.abs(height - glyph.height()) <= SAME_SIZE
              && Math.abs(rise - glyph.rise()) <= SAME_RISE;
      return alike ? difference(glyph, limit) : Double.POSITIVE_INFINITY;
    }

    /** The same, whatever their sizes, of glyphs as slender as this family. */
    double difference(Glyph glyph, double limit) {
      double slenderness = width / height * glyph.height() / glyph.width();
      if (Math.abs(slenderness - 1) > SAME_SLENDERNESS) {
        return Double.POSITIVE_INFINITY;
      }
      double sum = 0;
      for (int i = 0; i < shape.length && sum <= limit * shape.length; i++) {
        sum += Math.abs(shape[i] - glyph.inkAt(i));
      }
      double distance = sum / shape.length;
      return distance <= limit ? distance : Double.POSITIVE_INFINITY;
    }

    void join(Glyph glyph) {
      size++;
      for (int i = 0; i < shape.length; i++) {
        shape[i] += (glyph.inkAt(i) - shape[i]) / size;
      }
      width += (glyph.width() - width) / size;
      height += (glyph.height() - height) / size;
      rise += (glyph.rise() - rise) / size;
    }

    void read(String character) {
      readings.merge(character, 1, Integer::sum);
      int all = readings.values().stream().mapToInt(Integer::intValue).sum();
      vote =
          readings.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .filter(most -> all >= FEWEST_READINGS && most.getValue() >= MAJORITY * all)
              .map(most -> new Vote(most.getKey(), most.getValue() / (double) all))
              .orElse(null);
    }
  }
}
