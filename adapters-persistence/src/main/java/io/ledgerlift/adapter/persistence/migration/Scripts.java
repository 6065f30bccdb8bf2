package io.ledgerlift.adapter.persistence.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The SQL that this version carries. */
final class Scripts {

  /** Relative to the class path, as Liquibase wants it. */
  static final String CHANGELOG = "db/changelog/master.xml";

  private static final String GRANTS = "db/grants.sql";
  private static final String FOLDER = "db/changelog/";
  private static final Pattern INCLUDE = Pattern.compile("<include file=\"([^\"]+)\"");

  private Scripts() {}

  static String grants() {
    return read(GRANTS);
  }

  /** Every change in its order. */
  static List<String> changes() {
    return INCLUDE
        .matcher(read(CHANGELOG))
        .results()
        .map((MatchResult include) -> read(FOLDER + include.group(1)))
        .toList();
  }

  private static String read(String name) {
    try (InputStream script = Scripts.class.getResourceAsStream("/" + name)) {
      if (script == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new IllegalStateException("the jar is damaged at " + name, broken);
    }
  }
}
