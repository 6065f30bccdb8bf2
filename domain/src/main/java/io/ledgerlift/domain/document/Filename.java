package io.ledgerlift.domain.document;

import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.Text;
import java.nio.charset.StandardCharsets;

/** The name under which somebody uploaded a file; a name only, never a path. */
public record Filename(String value) {

  /** Longest name that common file systems take, in bytes of UTF-8. */
  public static final int MAX_BYTES = 255;

  /** Keeps object keys short; enough to recognise a file by. */
  private static final int MAX_SANITISED_LENGTH = 120;

  public Filename {
    if (value.isBlank()) {
      throw new InvalidValue("required", "A file has a name.");
    }
    if (value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new InvalidValue("too_long", "A file name has at most " + MAX_BYTES + " bytes.");
    }
    if (value.contains("..") || value.contains("/") || value.contains("\\")) {
      throw new InvalidValue(
          "path_not_allowed", "A file name holds no path: no '..', '/' or '\\'.");
    }
    if (!Text.isPlain(value) || value.codePoints().anyMatch(Filename::turnsAround)) {
      throw new InvalidValue("control_characters", "A file name holds no control characters.");
    }
  }

  /** Bidirectional controls (UAX 9, section 2) show {@code fdp.exe} as {@code exe.pdf}. */
  private static boolean turnsAround(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }

  /** Letters, digits, {@code . - _} of ASCII; every other character becomes {@code _}. */
  public String sanitised() {
    String safe = value.replaceAll("[^A-Za-z0-9._-]", "_");
    int cut = Math.max(0, safe.length() - MAX_SANITISED_LENGTH);
    return safe.substring(cut);
  }

  @Override
  public String toString() {
    return value;
  }
}
