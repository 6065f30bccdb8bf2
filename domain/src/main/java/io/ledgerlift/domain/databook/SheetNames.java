package io.ledgerlift.domain.databook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets: speaking, allowed, and each its own, letter case aside. */
final class SheetNames {

  /** What spreadsheets allow. */
  private static final int LONGEST = 31;

  private final Set<String> taken = new HashSet<>();

  /** One that is taken by nobody. */
  String of(String wanted, String suffix) {
    String plain =
        wanted
            .replaceAll("[\\p{Cntrl}\\[\\]:*?/\\\\]+", " ")
            .replaceAll("^[\\s']+|[\\s']+$", "")
            .replaceAll("\\s+", " ");
    String name = joined(plain, suffix);
    for (int more = 2; !taken.add(name.toLowerCase(Locale.ROOT)); more++) {
      name = joined(plain, suffix + " (" + more + ")");
    }
    return name;
  }

  private static String joined(String name, String suffix) {
    int room = LONGEST - suffix.length();
    int end = Math.min(name.length(), room);
    boolean splits =
        end > 0 && end < name.length() && Character.isHighSurrogate(name.charAt(end - 1));
    return name.substring(0, splits ? end - 1 : end).strip() + suffix;
  }
}
