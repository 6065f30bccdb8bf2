package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.domain.document.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a PDF from what is none before a parser that repairs anything gets to see it. */
final class FirstBytes {

  /**
   * Viewers accept a header within the first kilobyte; printers' job tickets before it take more.
   */
  private static final int SEARCHED = 8192;

  private FirstBytes() {}

  static void requirePdf(Path path) {
    String head = head(path);
    if (head.isEmpty()) {
      throw new Unreadable(
          FailureCode.EMPTY_FILE, "This file is empty. Check it on your side and upload it again.");
    }
    if (!head.contains("%PDF-")) {
      throw new Unreadable(
          FailureCode.NOT_A_PDF,
          "This file is not a PDF, whatever its name says. Export it as PDF and upload that file.");
    }
  }

  private static String head(Path path) {
    try (InputStream stream = Files.newInputStream(path)) {
      return new String(stream.readNBytes(SEARCHED), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new Unavailable("The file to be read could not be opened: " + path.getFileName(), e);
    }
  }
}
