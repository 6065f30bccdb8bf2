package io.ledgerlift.adapter.storage.local;

import io.ledgerlift.application.Unavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What only this service knows: whoever holds it can sign URLs. It is drawn once and kept in a
 * file, so that URLs outlive a restart and every process on the folder accepts those of the others.
 */
public final class SigningSecret {

  private static final String ALGORITHM = "HmacSHA256";

  /** As long as the digest: a longer key adds nothing (RFC 2104). */
  private static final int LENGTH_BYTES = 32;

  private final SecretKeySpec key;

  private SigningSecret(byte[] secret) {
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /**
   * The secret of this file, which is made when it is not there, readable for its owner only.
   *
   * @throws Unavailable when it cannot be read or made
   * @throws IllegalStateException when the file holds something else
   */
  public static SigningSecret keptIn(Path file, SecureRandom random) {
    try {
      if (!Files.exists(file)) {
        create(file, random);
      }
      byte[] secret = Files.readAllBytes(file);
      if (secret.length != LENGTH_BYTES) {
        throw new IllegalStateException(
            file + " holds no secret of " + LENGTH_BYTES + " bytes; remove it to get a new one");
      }
      return new SigningSecret(secret);
    } catch (IOException e) {
      throw new Unavailable("The secret for signed URLs cannot be read or made.", e);
    }
  }

  /** The signature of a text, in hexadecimal: unlike Base64 it can be written in one way only. */
  String sign(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }

  /** Written elsewhere and then linked: another process sees all of it or nothing. */
  private static void create(Path file, SecureRandom random) throws IOException {
    byte[] secret = new byte[LENGTH_BYTES];
    random.nextBytes(secret);
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path whole = Files.createTempFile(folder, "secret", ".part"); // Made for its owner only.
    try {
      Files.write(whole, secret);
      Files.createLink(file, whole);
    } catch (FileAlreadyExistsException anotherProcessWasFirst) {
      // Then that one's secret is ours.
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}
