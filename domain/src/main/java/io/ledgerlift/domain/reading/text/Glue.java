package io.ledgerlift.domain.reading.text;

import io.ledgerlift.domain.page.Word;
import java.util.List;

/** Which words belong together although a wide gap parts them. Distances in em. */
final class Glue {

  /** A currency sign in running text, or behind a number, may be so far from its number. */
  private static final double CURRENCY_REACH = 7;

  /** One that stands alone is at the left edge of its value column, however wide that is. */
  private static final double LONE_CURRENCY_REACH = 25;

  /** Brackets and percent signs stand just behind their number. */
  private static final double CLOSING_REACH = 1.2;

  /** Width of the indent after a bullet or enumerator. */
  private static final double BULLET_REACH = 3.2;

  /** Spaced leader dots. */
  private static final double DOT_REACH = 1.3;

  /** A raised note mark is this much smaller than its number, short, and stands behind it. */
  private static final double MARK_SIZE = 0.75;

  private static final int MARK_LENGTH = 3;
  private static final double MARK_REACH = 1.5;

  private Glue() {}

  /** Whether {@code right} belongs to the words on its left across a gap of {@code gap} em. */
  static boolean holds(List<Word> left, Word right, double gap) {
    String last = left.get(left.size() - 1).text();
    return mark(left.get(left.size() - 1), right, gap)
        || currency(left, right, gap)
        || closing(last, right.text(), gap)
        || leader(last, right.text(), gap)
        || (left.size() == 1 && bullet(last, right.text(), gap));
  }

  private static boolean mark(Word left, Word right, double gap) {
    double reach = MARK_REACH * left.style().size();
    return right.style().size() < MARK_SIZE * left.style().size()
        && gap * right.style().size() < reach
        && right.text().length() <= MARK_LENGTH
        && Wording.isValue(left.text());
  }

  private static boolean currency(List<Word> left, Word right, double gap) {
    boolean sign = Wording.isCurrency(left.get(left.size() - 1).text());
    double reach = left.size() == 1 ? LONE_CURRENCY_REACH : CURRENCY_REACH;
    return sign && gap < reach && Wording.isValue(right.text()) && !priced(left, right);
  }

  /** A sign nearer to the number before it than to the one after, as in {@code 12 €}. */
  private static boolean priced(List<Word> left, Word right) {
    if (left.size() == 1) {
      return false;
    }
    Word sign = left.get(left.size() - 1);
    Word before = left.get(left.size() - 2);
    return Wording.isNumber(before.text())
        && sign.box().x() - before.box().right() < right.box().x() - sign.box().right();
  }

  private static boolean closing(String left, String right, double gap) {
    return Wording.closesNumber(right) && gap < CLOSING_REACH && Wording.isValue(left);
  }

  private static boolean leader(String left, String right, double gap) {
    boolean dots =
        Wording.isDots(right)
            && gap < DOT_REACH
            && (Wording.isDots(left) || !Wording.isValue(left));
    return dots || (Wording.isLeader(right) && !Wording.isNumber(left));
  }

  private static boolean bullet(String left, String right, double gap) {
    return Wording.isBullet(left) && gap < BULLET_REACH && !Wording.isValue(right);
  }
}
