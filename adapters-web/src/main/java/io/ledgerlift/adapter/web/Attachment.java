package io.ledgerlift.adapter.web;

import java.nio.charset.StandardCharsets;

/** Values of Content-Disposition that have a browser save what it gets (RFC 6266). */
final class Attachment {

  private static final String ATTACHMENT = "attachment";

  private Attachment() {}

  /** Saved under this name; its characters can neither end the header nor name a folder. */
  static String named(String filename) {
    String ascii = filename.replaceAll("[^A-Za-z0-9._ -]", "_");
    return ATTACHMENT + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(filename);
  }

  /** The same value if it has the browser save the file, else one that does. */
  static String only(String disposition) {
    return disposition.startsWith(ATTACHMENT) ? disposition : ATTACHMENT;
  }

  /** RFC 8187: everything but attr-char, byte by byte. */
  private static String encoded(String filename) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : filename.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append('%').append("%02X".formatted(b & 0xFF));
      }
    }
    return encoded.toString();
  }
}
