package io.ledgerlift.bootstrap.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file under another name first, so that a broken deed leaves no half file behind. */
final class WholeFile {

  private WholeFile() {}

  /** What fills the file. */
  interface Content {

    void writeTo(OutputStream out) throws IOException;
  }

  static void write(Path file, Content content) {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    try {
      try {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
          content.writeTo(out);
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException full) {
      throw new UncheckedIOException(file + " could not be written", full);
    }
  }
}
