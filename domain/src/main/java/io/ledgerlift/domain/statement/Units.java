package io.ledgerlift.domain.statement;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The scale and currency that a caption, a note or the head of a column tells: "in millions of
 * euros, except per share amounts".
 *
 * @param scale by which numbers are multiplied; null where none is told
 * @param currency as of an {@link Amount}; null where none is told
 */
record Units(@Nullable BigDecimal scale, @Nullable String currency) {

  private static final Map<Pattern, BigDecimal> SCALES = scales();

  private static Map<Pattern, BigDecimal> scales() {
    Map<Pattern, BigDecimal> scales = new LinkedHashMap<>();
    scales.put(
        pattern(
            "(?:^|\\()thousands\\b|\\b(?:in|of) (?:\\S+ )?(?:thousands?|tausend|milliers)\\b|\\bthousands of\\b"
                + "|['\u2019]000s?\\b|\\(000s?\\)|\\$000s?\\b|\\bTsd\\b"
                + "|\\bT(?:EUR|\u20ac|CHF|USD)|\\bk(?:EUR|\u20ac|\\$)"
                + "|(?:[$\u20ac\u00a3]|\\b(?:EUR|USD|GBP|CHF)) ?(?:k|thousands?)\\b"),
        new BigDecimal("1000"));
    scales.put(
        pattern(
            "(?:^|\\()millions\\b|\\b(?:in|of) (?:\\S+ )?(?:millions?|millionen|mio)\\b|\\bmillions (?:of|d)\\b"
                + "|\\bMio\\b|\\$MM\\b"
                + "|(?:[$\u20ac\u00a3\u20b9]|(?-i:\\b[A-Z]{3})) ?(?:m|mn|mln|millions?|millionen)\\b"),
        new BigDecimal("1000000"));
    scales.put(
        pattern(
            "(?:^|\\()billions\\b|\\b(?:in|of) (?:\\S+ )?(?:billions?|milliarden|mrd)\\b|\\bbillions of\\b"
                + "|\\bMrd\\b"
                + "|(?:[$\u20ac\u00a3\u20b9]|(?-i:\\b[A-Z]{3})) ?(?:bn|billions?)\\b"),
        new BigDecimal("1000000000"));
    scales.put(pattern("\\blakhs?\\b|\\blacs\\b"), new BigDecimal("100000"));
    scales.put(pattern("\\bcrores?\\b"), new BigDecimal("10000000"));
    return scales;
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** What the text tells; a scale of which there are several is none. */
  static Units in(String text) {
    Set<BigDecimal> found =
        SCALES.entrySet().stream()
            .filter(scale -> scale.getKey().matcher(text).find())
            .map(Map.Entry::getValue)
            .collect(Collectors.toCollection(TreeSet::new));
    return new Units(found.size() == 1 ? found.iterator().next() : null, Currencies.in(text));
  }

  /** These, and of the others what these do not tell. */
  Units or(Units others) {
    return new Units(
        scale == null ? others.scale : scale, currency == null ? others.currency : currency);
  }
}
