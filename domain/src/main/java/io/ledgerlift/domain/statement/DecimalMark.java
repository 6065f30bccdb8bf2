package io.ledgerlift.domain.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mark between a number and its decimals; the other one, a space or an apostrophe may part
 * thousands, or lakhs and crores.
 */
enum DecimalMark {
  POINT('.', ','),
  COMMA(',', '.');

  private static final Pattern THOUSANDS =
      Pattern.compile("\\d{1,3}(?:([,.' ])\\d{3})(?:\\1\\d{3})*");
  private static final Pattern LAKHS =
      Pattern.compile("\\d{1,2}(?:([,.])\\d{2})(?:\\1\\d{2})*\\1\\d{3}");

  /** One way of writing must be this much more common than the other one. */
  private static final int SURELY = 4;

  private static final Pattern DIGITS = Pattern.compile("\\d*");

  private final char mark;
  private final char group;

  DecimalMark(char mark, char group) {
    this.mark = mark;
    this.group = group;
  }

  /** The number that digits, marks and groups tell; nothing when they tell none. */
  Optional<BigDecimal> number(String digits) {
    int at = digits.indexOf(mark);
    String whole = at < 0 ? digits : digits.substring(0, at);
    String decimals = at < 0 ? "" : digits.substring(at + 1);
    boolean ends = at >= 0 && decimals.isEmpty();
    if (ends || !DIGITS.matcher(decimals).matches() || !isWhole(whole)) {
      return Optional.empty();
    }
    String all = whole.replaceAll("\\D", "") + (decimals.isEmpty() ? "" : "." + decimals);
    return all.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(all));
  }

  private boolean isWhole(String whole) {
    return DIGITS.matcher(whole).matches()
        || whole.indexOf(mark) < 0
            && (THOUSANDS.matcher(whole).matches() || LAKHS.matcher(whole).matches());
  }

  /**
   * The mark that numbers show for sure; else {@code otherwise}, or the one that they suggest.
   *
   * @return null where both ways of writing are common
   */
  static @Nullable DecimalMark of(List<String> numbers, @Nullable DecimalMark otherwise) {
    int[] sure = new int[values().length];
    int[] likely = new int[values().length];
    for (String digits : numbers) {
      Evidence evidence = evidence(digits);
      if (evidence.mark != null) {
        int[] votes = evidence.sure ? sure : likely;
        votes[evidence.mark.ordinal()]++;
      }
    }
    if (sure[0] + sure[1] > 0) {
      return winner(sure);
    }
    if (otherwise != null) {
      return otherwise;
    }
    return likely[0] + likely[1] == 0 ? POINT : winner(likely);
  }

  private static @Nullable DecimalMark winner(int[] votes) {
    int most = votes[0] >= votes[1] ? 0 : 1;
    return votes[most] >= SURELY * votes[1 - most] ? values()[most] : null;
  }

  /** What digits, marks and groups say about the mark. */
  private static Evidence evidence(String digits) {
    boolean point = digits.indexOf('.') >= 0;
    boolean comma = digits.indexOf(',') >= 0;
    if (point && comma) {
      boolean pointLast = digits.lastIndexOf('.') > digits.lastIndexOf(',');
      return Evidence.strong(pointLast ? POINT : COMMA, digits);
    }
    if (!point && !comma) {
      return Evidence.NONE;
    }
    DecimalMark own = point ? POINT : COMMA;
    int first = digits.indexOf(own.mark);
    boolean once = first == digits.lastIndexOf(own.mark);
    if (!once) {
      return Evidence.strong(own.other(), digits);
    }
    boolean mayGroup =
        digits.length() - first == 4
            && first >= 1
            && first <= 3
            && digits.charAt(0) != '0'
            && DIGITS.matcher(digits.substring(0, first)).matches();
    return mayGroup ? new Evidence(own.other(), false) : Evidence.strong(own, digits);
  }

  private DecimalMark other() {
    return this == POINT ? COMMA : POINT;
  }

  /**
   * What one number says.
   *
   * @param sure whether it can be read in no other way
   */
  private record Evidence(@Nullable DecimalMark mark, boolean sure) {

    static final Evidence NONE = new Evidence(null, false);

    /** A number that cannot be read with its own mark says nothing. */
    static Evidence strong(DecimalMark mark, String digits) {
      return mark.number(digits).isPresent() ? new Evidence(mark, true) : NONE;
    }
  }
}
