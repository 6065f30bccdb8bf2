package io.ledgerlift.application;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The value of the HTTP header that makes a browser save a file under its name (RFC 6266). */
public final class ContentDisposition {

  /** What may stand unescaped in an extended value: {@code attr-char} of RFC 8187. */
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private ContentDisposition() {}

  /**
   * Always a download, never shown in place: what comes from a document must not run in our origin.
   * The name stands there twice: in ASCII for old clients, and as it is.
   */
  public static String attachment(String filename) {
    return "attachment; filename=\""
        + ascii(filename)
        + "\"; filename*=UTF-8''"
        + escaped(filename);
  }

  /**
   * Quotes and backslashes would end the string; some clients decode {@code %} or cut at {@code ;}.
   */
  private static String ascii(String name) {
    return name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%;]", "_");
  }

  private static String escaped(String name) {
    StringBuilder escaped = new StringBuilder();
    for (byte unit : name.getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN.indexOf(unit) >= 0) {
        escaped.append((char) unit);
      } else {
        HEX.toHexDigits(escaped.append('%'), unit);
      }
    }
    return escaped.toString();
  }
}
