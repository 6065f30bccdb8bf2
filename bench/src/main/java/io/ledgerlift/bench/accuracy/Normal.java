package io.ledgerlift.bench.accuracy;

import java.util.Locale;
import java.util.regex.Pattern;

/** What counts of a text when it is compared. */
enum Normal {

  /** As in the ICDAR 2013 table competition: white space and case do not count. */
  PLAIN {
    @Override
    String of(String text) {
      return WHITE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }
  },

  /** Nor do leaders of dots and characters that cannot be seen. */
  VISIBLE {
    @Override
    String of(String text) {
      return PLAIN.of(LEADERS.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(""));
    }
  },

  /** Nor does which code an apostrophe has: ink does not tell. */
  PIXELS {
    @Override
    String of(String text) {
      return VISIBLE.of(text.replace('\u2019', '\''));
    }
  };

  private static final Pattern WHITE = Pattern.compile("(?U)\\s+");

  /** Soft hyphens and characters without a width. */
  private static final Pattern UNSEEN = Pattern.compile("[\\u200b-\\u200f\\u2060\\ufeff\\u00ad]");

  private static final Pattern LEADERS = Pattern.compile("(?U)(?:[.\\u2026\\u00b7]\\s*){3,}");

  abstract String of(String text);
}
