package io.ledgerlift.adapter.formats.docx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts list items as Word does, so that their numbers can be told as they are displayed. */
final class Numbering {

  private static final int LEVELS = 9;
  private static final String BULLET = "\u2022";
  private static final int ALPHABET = 26;

  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_SIGNS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  /** Romans wrote no larger ones. */
  private static final int LARGEST_ROMAN = 3999;

  private final Map<String, Element> definitions = new HashMap<>();
  private final Map<String, Element> lists = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private final Set<String> restarted = new HashSet<>();

  Numbering(@Nullable Element root) {
    if (root != null) {
      root.all("abstractNum").forEach(one -> put(definitions, one, "abstractNumId"));
      root.all("num").forEach(one -> put(lists, one, "numId"));
    }
  }

  private static void put(Map<String, Element> map, Element element, String key) {
    String id = element.attribute(key);
    if (id != null) {
      map.put(id, element);
    }
  }

  /** The number of the next item, as displayed before it; null where none is. */
  @Nullable String next(Element numPr) {
    String id = numPr.value("numId").orElse("");
    Element list = lists.get(id);
    String definitionId = list == null ? null : list.value("abstractNumId").orElse(null);
    Element definition = definitionId == null ? null : definitions.get(definitionId);
    if (list == null || definition == null) {
      return null;
    }
    int level = numPr.first("ilvl").map(one -> one.number("val", 0)).orElse(0);
    if (level < 0 || level >= LEVELS) {
      return null;
    }
    int[] counts = counters.computeIfAbsent(definitionId, none -> unstarted());
    restart(id, list, counts);
    for (int above = 0; above < level; above++) {
      counts[above] = counts[above] < 0 ? start(definition, above) : counts[above];
    }
    counts[level] = counts[level] < 0 ? start(definition, level) : counts[level] + 1;
    Arrays.fill(counts, level + 1, LEVELS, -1);
    return label(definition, level, counts);
  }

  private static int[] unstarted() {
    int[] counts = new int[LEVELS];
    Arrays.fill(counts, -1);
    return counts;
  }

  /** Lists of one definition count on, unless one says where it starts. */
  private void restart(String id, Element list, int[] counts) {
    if (!restarted.add(id)) {
      return;
    }
    list.all("lvlOverride")
        .forEach(
            override -> {
              int level = override.number("ilvl", 0);
              override
                  .first("startOverride")
                  .filter(start -> level >= 0 && level < LEVELS)
                  .ifPresent(start -> counts[level] = start.number("val", 1) - 1);
            });
  }

  private static @Nullable Element level(Element definition, int level) {
    return definition
        .all("lvl")
        .filter(one -> one.number("ilvl", 0) == level)
        .findFirst()
        .orElse(null);
  }

  private static int start(Element definition, int level) {
    Element properties = level(definition, level);
    return properties == null
        ? 1
        : properties.first("start").map(start -> start.number("val", 1)).orElse(1);
  }

  private static @Nullable String label(Element definition, int level, int[] counts) {
    Element properties = level(definition, level);
    if (properties == null) {
      return null;
    }
    String format = format(properties);
    if (format.equals("none")) {
      return null;
    }
    if (format.equals("bullet")) {
      return BULLET;
    }
    String text = properties.value("lvlText").orElse("");
    for (int i = 0; i <= level; i++) {
      Element at = level(definition, i);
      String number = at == null ? "" : written(format(at), Math.max(0, counts[i]));
      text = text.replace("%" + (i + 1), number);
    }
    return text.isBlank() ? null : text.strip();
  }

  private static String format(Element level) {
    return level.value("numFmt").orElse("decimal");
  }

  private static String written(String format, int number) {
    return switch (format) {
      case "lowerLetter" -> letters(number);
      case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(number);
      case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
      case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
      case "bullet" -> BULLET;
      case "none" -> "";
      default -> Integer.toString(number);
    };
  }

  /** a … z, then aa, bb …, as Word counts. */
  private static String letters(int number) {
    if (number < 1) {
      return "";
    }
    String letter = Character.toString('a' + (number - 1) % ALPHABET);
    return letter.repeat(Math.min((number - 1) / ALPHABET + 1, ALPHABET));
  }

  private static String roman(int number) {
    StringBuilder roman = new StringBuilder();
    int left = number > LARGEST_ROMAN ? 0 : number;
    for (int i = 0; i < ROMAN_VALUES.length; i++) {
      while (left >= ROMAN_VALUES[i]) {
        roman.append(ROMAN_SIGNS[i]);
        left -= ROMAN_VALUES[i];
      }
    }
    return roman.isEmpty() ? Integer.toString(number) : roman.toString();
  }
}
