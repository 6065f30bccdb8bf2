package io.ledgerlift.bootstrap.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of the variables: those of the process, and below them those of a {@code .env} file.
 */
public final class Environment {

  private final Map<String, String> values;

  private Environment(Map<String, String> values) {
    this.values = values;
  }

  /** The variables of a process that was started in {@code folder}. */
  public static Environment of(Map<String, String> process, Path folder) {
    Map<String, String> values = new HashMap<>(dotEnv(folder.resolve(".env")));
    values.putAll(process);
    return new Environment(values);
  }

  /** The value, else the fallback; null when neither is there. An empty value counts as not set. */
  @Nullable String get(Variable variable) {
    String value = values.getOrDefault(variable.name(), "").strip();
    return value.isEmpty() ? variable.fallback() : value;
  }

  /**
   * Lines of {@code NAME=value}; quotes around a value, {@code export} and comments are dropped.
   */
  private static Map<String, String> dotEnv(Path file) {
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    Map<String, String> values = new HashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        String entry = line.strip().replaceFirst("^export\\s+", "");
        int equals = entry.indexOf('=');
        if (equals > 0 && !entry.startsWith("#")) {
          values.put(entry.substring(0, equals).strip(), unquoted(entry.substring(equals + 1)));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " cannot be read", unreadable);
    }
    return values;
  }

  private static String unquoted(String value) {
    String text = value.strip();
    boolean quoted =
        text.length() >= 2
            && (text.startsWith("\"") || text.startsWith("'"))
            && text.endsWith(text.substring(0, 1));
    return quoted ? text.substring(1, text.length() - 1) : text.replaceFirst("\\s+#.*$", "");
  }
}
