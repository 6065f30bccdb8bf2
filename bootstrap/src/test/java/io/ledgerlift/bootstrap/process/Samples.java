package io.ledgerlift.bootstrap.process;

import io.ledgerlift.fixtures.GeneratedDocument;
import io.ledgerlift.fixtures.hostile.BrokenFiles;
import io.ledgerlift.fixtures.hostile.HostileFile;
import io.ledgerlift.fixtures.letter.LetterGenerator;
import io.ledgerlift.fixtures.statement.SampleStatement;
import io.ledgerlift.fixtures.statement.StatementGenerator;
import io.ledgerlift.fixtures.word.WordDocument;
import io.ledgerlift.fixtures.word.WordPackage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Files to upload. */
final class Samples {

  /** Every fifth file of a mixture is broken. */
  private static final int BROKEN = 5;

  private Samples() {}

  /** The sample that a newcomer sees. */
  static Upload statement() {
    return of(SampleStatement.generate());
  }

  /** Some pages of prose. */
  static Upload letter(long seed) {
    return of(LetterGenerator.generate(seed));
  }

  static Upload of(GeneratedDocument document) {
    return new Upload(document.fileName(), document.contentType(), document.bytes());
  }

  static Upload of(WordDocument word) {
    return new Upload(word.fileName(), WordPackage.CONTENT_TYPE, word.bytes());
  }

  static Upload of(HostileFile file) {
    return new Upload(file.fileName(), file.contentType(), file.bytes());
  }

  /** The same file with so many bytes of comment behind its end, which say nothing. */
  static Upload padded(Upload file, int bytes) {
    return commented(file, "x".repeat(bytes));
  }

  /** The same file with a comment behind its end, which makes it another one and says nothing. */
  static Upload commented(Upload file, String comment) {
    ByteArrayOutputStream commented = new ByteArrayOutputStream();
    commented.writeBytes(file.bytes());
    commented.writeBytes(("\n%" + comment + "\n").getBytes(StandardCharsets.US_ASCII));
    return new Upload(file.filename(), file.contentType(), commented.toByteArray());
  }

  /** File {@code number} of an endless mixture of small statements, letters and broken files. */
  static Upload mixed(int number) {
    if (isBroken(number)) {
      return of(BrokenFiles.cutInHalf());
    }
    return number % 2 == 0 ? of(StatementGenerator.generate(number)) : letter(number);
  }

  /** As the service tells it. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether no reading of {@link #mixed} can succeed. */
  static boolean isBroken(int number) {
    return number % BROKEN == BROKEN - 1;
  }
}
