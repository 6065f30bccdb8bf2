package io.ledgerlift.domain.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Signs and codes of currencies (ISO 4217). A sign that several share stays a sign. */
final class Currencies {

  private static final Map<String, String> SIGNS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("US$", "USD"),
              Map.entry("U.S.$", "USD"),
              Map.entry("C$", "CAD"),
              Map.entry("CA$", "CAD"),
              Map.entry("A$", "AUD"),
              Map.entry("AU$", "AUD"),
              Map.entry("NZ$", "NZD"),
              Map.entry("HK$", "HKD"),
              Map.entry("S$", "SGD"),
              Map.entry("R$", "BRL"),
              Map.entry("$", "$"),
              Map.entry("\u20ac", "EUR"),
              Map.entry("\u00a3", "GBP"),
              Map.entry("\u00a5", "\u00a5"),
              Map.entry("\u20b9", "INR"),
              Map.entry("Rs.", "Rs"),
              Map.entry("Rs", "Rs"),
              Map.entry("\u20a9", "KRW"),
              Map.entry("\u20bd", "RUB"),
              Map.entry("\u20ba", "TRY"),
              Map.entry("\u20aa", "ILS"),
              Map.entry("z\u0142", "PLN")));

  private static final Set<String> CODES =
      Set.of(
          "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS",
          "INR", "JPY", "KRW", "MXN", "MYR", "NOK", "NZD", "PHP", "PLN", "RMB", "RUB", "SAR", "SEK",
          "SGD", "THB", "TRY", "TWD", "USD", "ZAR");

  /** Names in running text, as a unit is told. */
  private static final Map<Pattern, String> NAMES =
      Map.of(
          Pattern.compile("(?i)\\b(?:u\\.? ?s\\.?|united states) dollars?\\b"), "USD",
          Pattern.compile("(?i)(?<!(?:s\\.?|an|states) )\\bdollars?\\b"), "$",
          Pattern.compile("(?i)\\beuros?\\b"), "EUR",
          Pattern.compile("(?i)\\bpounds? sterling\\b|\\bsterling\\b"), "GBP",
          Pattern.compile("(?i)\\bswiss francs?\\b"), "CHF",
          Pattern.compile("(?i)\\bcanadian dollars?\\b"), "CAD",
          Pattern.compile("(?i)\\baustralian dollars?\\b"), "AUD",
          Pattern.compile("(?i)\\b(?:indian )?rupees\\b"), "INR",
          Pattern.compile("(?i)\\b(?:japanese )?yen\\b"), "JPY",
          Pattern.compile("(?i)\\brenminbi\\b"), "CNY");

  private static final String LONGEST_FIRST = alternatives();
  private static final Pattern BEFORE = Pattern.compile("(" + LONGEST_FIRST + ") ?(\\P{L}.*)");
  private static final Pattern BEHIND = Pattern.compile("(.*\\P{L}) ?(" + LONGEST_FIRST + ")");

  /** In a unit: "in € million", "£m", "TEUR". */
  private static final Pattern ANYWHERE =
      Pattern.compile("(?<![\\p{L}$])[Tk]?(" + LONGEST_FIRST + ")(?:m|mn|bn|k)?(?!\\p{L})");

  private Currencies() {}

  /** A currency, and the text without it. */
  record Found(String code, String rest) {}

  private static String alternatives() {
    List<String> all = new ArrayList<>(SIGNS.keySet());
    all.addAll(CODES);
    return all.stream()
        .sorted(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** The currency before or behind an amount; null where there is none. */
  static @Nullable Found around(String text) {
    Matcher before = BEFORE.matcher(text);
    if (before.matches()) {
      return new Found(code(before.group(1)), before.group(2));
    }
    Matcher behind = BEHIND.matcher(text);
    return behind.matches() ? new Found(code(behind.group(2)), behind.group(1).strip()) : null;
  }

  /** The one currency that a text names; null where it names none, or several. */
  static @Nullable String in(String text) {
    Set<String> named =
        ANYWHERE
            .matcher(text)
            .results()
            .map(found -> code(found.group(1)))
            .collect(Collectors.toSet());
    NAMES.forEach(
        (name, code) -> {
          if (name.matcher(text).find()) {
            named.add(code);
          }
        });
    return named.size() == 1 ? named.iterator().next() : null;
  }

  private static String code(String found) {
    return found.equals("RMB") ? "CNY" : SIGNS.getOrDefault(found, found);
  }
}
