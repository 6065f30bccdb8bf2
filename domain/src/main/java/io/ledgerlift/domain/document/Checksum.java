package io.ledgerlift.domain.document;

import io.ledgerlift.domain.Sha256;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the bytes of an object come to, by an algorithm that the store knows too. It tells flipped
 * bits from whole ones; it is no proof against somebody who makes up bytes, as {@link Sha256} is.
 *
 * @param hex lower-case hexadecimal digits
 */
public record Checksum(Algorithm algorithm, String hex) {

  /** S3 answers MD5 (RFC 1321) as the ETag of what was put in one piece. */
  public enum Algorithm {
    MD5("MD5", 32),
    SHA256("SHA-256", 64);

    private final String javaName;
    private final int digits;

    Algorithm(String javaName, int digits) {
      this.javaName = javaName;
      this.digits = digits;
    }

    /** A new running digest of this kind. */
    public MessageDigest start() {
      try {
        return MessageDigest.getInstance(javaName);
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException("every Java has " + javaName, impossible);
      }
    }
  }

  private static final Pattern FORM = Pattern.compile("(md5|sha256):([0-9a-f]+)");

  public Checksum {
    if (hex.length() != algorithm.digits || !hex.matches("[0-9a-f]+")) {
      throw new IllegalArgumentException("no " + algorithm + ": " + hex);
    }
  }

  /** What {@code digest}, which {@code algorithm} started, has taken in; resets it. */
  public static Checksum of(Algorithm algorithm, MessageDigest digest) {
    return new Checksum(algorithm, HexFormat.of().formatHex(digest.digest()));
  }

  /** Reads what {@link #toString} wrote. */
  public static Checksum parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("no checksum: " + text);
    }
    return new Checksum(Algorithm.valueOf(form.group(1).toUpperCase(Locale.ROOT)), form.group(2));
  }

  @Override
  public String toString() {
    return algorithm.name().toLowerCase(Locale.ROOT) + ":" + hex;
  }
}
