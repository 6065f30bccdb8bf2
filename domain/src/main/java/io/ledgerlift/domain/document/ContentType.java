package io.ledgerlift.domain.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The formats that LedgerLift accepts, by their media types. */
public enum ContentType {
  /**
   * Starts with {@code %PDF-} somewhere in its first 1,024 bytes, as readers have always allowed.
   */
  PDF("application/pdf", "%PDF-", 1024),
  /** A zip file: starts with a local file header. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\003\004", 4);

  /** So many bytes of a file are enough for {@link #matches}. */
  public static final int HEAD_BYTES = 1024;

  private final String mediaType;
  private final String mark;
  private final int within;

  ContentType(String mediaType, String mark, int within) {
    this.mediaType = mediaType;
    this.mark = mark;
    this.within = within;
  }

  /** Whether a file that starts with these bytes can be of this format. */
  public boolean matches(byte[] head) {
    int length = Math.min(head.length, within);
    return new String(head, 0, length, StandardCharsets.ISO_8859_1).contains(mark);
  }

  /** As written in HTTP: RFC 2046 type and subtype, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The format of {@code mediaType}; empty when it is none of ours. */
  public static Optional<ContentType> of(String mediaType) {
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }
}
