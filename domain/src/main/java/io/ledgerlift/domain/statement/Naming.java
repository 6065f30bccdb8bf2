package io.ledgerlift.domain.statement;

import java.util.regex.Pattern;

/** What the names of rows and columns, and the units of a table, say about figures. */
final class Naming {

  private static final Pattern REFERENCE =
      pattern(
          "^(?:(?:foot)?notes?(?: no\\.?)?|anhang|anm\\.?|ziffer|ref\\.?|item|no\\.?|#|page(?: no\\.?| number)?)$");

  private static final Pattern YEARS =
      pattern(
          "\\b(?:years?|maturit(?:y|ies)|matures?|expir(?:y|es|ation)|vintage|due"
              + "|f\u00e4llig|jahr|ann\u00e9e)\\b");

  private static final Pattern PERCENT =
      pattern("(?<!\\d ?)%|\\bper ?cent(?:age)?\\b|\\bprozent\\b");

  private static final Pattern PER_SHARE =
      pattern(
          "\\bper\\b.{0,40}\\b(?:shares?|units?|ads|ordinary|diluted|basic)\\b"
              + "|\\bearnings per\\b|\\beps\\b|\\bje aktie\\b|\\bpar action\\b");

  private static final Pattern SHARES =
      pattern(
          "\\b(?:number of|average)\\b.{0,60}\\bshares?\\b"
              + "|\\bshares? (?:outstanding|issued|authori[sz]ed|in issue)\\b");

  /** What one of the three above holds, and most names do not. */
  private static final Pattern MAY_TELL = pattern("%|per|proz|share|eps|aktie|action");

  private static final Pattern EXCEPT = pattern("\\bexcept\\b");

  private static final Pattern EXCEPT_SHARES =
      pattern("\\bexcept\\b.{0,80}(?<!\\bper[- ])\\bshares?\\b");

  private Naming() {}

  /** What the figures under a name are, where that is not money. */
  record Measure(boolean percentages, boolean perShare, boolean shares) {

    static final Measure NONE = new Measure(false, false, false);

    static Measure of(String name) {
      return MAY_TELL.matcher(name).find()
          ? new Measure(isOfPercentages(name), isPerShare(name), countsShares(name))
          : NONE;
    }
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  /** A column that refers to notes or pages, or counts the rows. */
  static boolean isReference(String heads) {
    return REFERENCE.matcher(heads.strip()).find();
  }

  static boolean isOfYears(String name) {
    return YEARS.matcher(name).find();
  }

  static boolean isOfPercentages(String name) {
    return PERCENT.matcher(name).find();
  }

  /** Which a scale leaves out when it says "except per share". */
  private static boolean isPerShare(String name) {
    return PER_SHARE.matcher(name).find();
  }

  /** Shares and no money. */
  private static boolean countsShares(String name) {
    return SHARES.matcher(name).find();
  }

  /** Whether the text tells what its unit is not for, and so names no measure. */
  static boolean excepts(String units) {
    return EXCEPT.matcher(units).find();
  }

  /** "Except per share" leaves counts of shares scaled, "except shares" and "share data" do not. */
  static boolean leavesSharesOut(String units) {
    return EXCEPT_SHARES.matcher(units).find();
  }
}
