package io.ledgerlift.bench.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many known figures were found.
 *
 * @param known all there are
 * @param exact in the row of their label and under the head of their column
 * @param inRow in the row of their label
 * @param anywhere in some cell
 * @param digits as {@code exact}, but sign, brackets or percent may be lost
 */
record ValueScore(int known, int exact, int inRow, int anywhere, int digits) {

  static final ValueScore NONE = new ValueScore(0, 0, 0, 0, 0);

  static ValueScore of(List<KnownValue> known, List<ScoredTable> tables) {
    List<FoundValue> found =
        tables.stream().flatMap(table -> FoundValue.of(table, known).stream()).toList();
    BiPredicate<KnownValue, FoundValue> inRow = (value, at) -> at.labels().contains(value.label());
    BiPredicate<KnownValue, FoundValue> inPlace =
        inRow.and((value, at) -> value.header() == null || at.path().contains(value.header()));
    return new ValueScore(
        known.size(),
        count(known, found, FoundValue::amount, text -> text, inPlace),
        count(known, found, FoundValue::amount, text -> text, inRow),
        count(known, found, FoundValue::amount, text -> text, (value, at) -> true),
        count(known, found, FoundValue::digits, AmountText::digits, inPlace));
  }

  /** Each known figure takes the first free one that is like it. */
  private static int count(
      List<KnownValue> known,
      List<FoundValue> found,
      Function<FoundValue, String> told,
      Function<String, String> wanted,
      BiPredicate<KnownValue, FoundValue> fits) {
    List<FoundValue> free = new ArrayList<>(found);
    int count = 0;
    for (KnownValue value : known) {
      FoundValue match = first(free, told, wanted.apply(value.amount()), value, fits);
      String marked = value.marked();
      if (match == null && marked != null) {
        match = first(free, told, wanted.apply(marked), value, fits);
      }
      if (match != null) {
        removeThis(free, match);
        count++;
      }
    }
    return count;
  }

  private static @Nullable FoundValue first(
      List<FoundValue> free,
      Function<FoundValue, String> told,
      String text,
      KnownValue value,
      BiPredicate<KnownValue, FoundValue> fits) {
    return free.stream()
        .filter(at -> told.apply(at).equals(text) && fits.test(value, at))
        .findFirst()
        .orElse(null);
  }

  /** Equal ones are not the same. */
  private static void removeThis(List<FoundValue> free, FoundValue match) {
    for (int i = 0; i < free.size(); i++) {
      if (free.get(i) == match) {
        free.remove(i);
        return;
      }
    }
  }

  ValueScore plus(ValueScore more) {
    return new ValueScore(
        known + more.known,
        exact + more.exact,
        inRow + more.inRow,
        anywhere + more.anywhere,
        digits + more.digits);
  }
}
