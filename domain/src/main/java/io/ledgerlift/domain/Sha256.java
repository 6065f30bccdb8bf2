package io.ledgerlift.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** A SHA-256 digest (FIPS 180-4), as 64 lower-case hexadecimal digits. */
public record Sha256(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public Sha256 {
    hex = hex.toLowerCase(Locale.ROOT);
    if (!FORM.matcher(hex).matches()) {
      throw new InvalidValue("invalid_digest", "A SHA-256 digest has 64 hexadecimal digits.");
    }
  }

  /** The digest of {@code bytes}. */
  public static Sha256 of(byte[] bytes) {
    return finish(algorithm(), bytes);
  }

  /** What {@code digest} has taken in so far; resets it. */
  public static Sha256 of(MessageDigest digest) {
    return new Sha256(HexFormat.of().formatHex(digest.digest()));
  }

  /** A new running digest of this kind. */
  public static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static Sha256 finish(MessageDigest digest, byte[] bytes) {
    digest.update(bytes);
    return of(digest);
  }

  @Override
  public String toString() {
    return hex;
  }
}
