package io.ledgerlift.application.usecase;

import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.DocumentReader;
import io.ledgerlift.application.port.DocumentReader.Limits;
import io.ledgerlift.application.port.DocumentReader.Listener;
import io.ledgerlift.application.port.DocumentReader.Report;
import io.ledgerlift.application.port.DocumentReader.Task;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads a file on disk in the same way as a document, without storing anything. */
public final class ReadFile {

  private final DocumentReader reader;
  private final Limits limits;
  private final long maxFileSize;

  /**
   * @param maxFileSize in bytes, as for uploads
   */
  public ReadFile(DocumentReader reader, Limits limits, long maxFileSize) {
    this.reader = reader;
    this.limits = limits;
    this.maxFileSize = maxFileSize;
  }

  /**
   * Reads the file; its format is told by its first bytes.
   *
   * @throws Unreadable when it is too large, none of our formats or cannot be read
   */
  public Report read(Path file, Listener listener) {
    requireSize(file);
    return reader.read(new Task(file, contentType(file), limits), listener);
  }

  private void requireSize(Path file) {
    try {
      if (Files.size(file) > maxFileSize) {
        throw new Unreadable(
            FailureCode.TOO_LARGE,
            "The file has more than " + maxFileSize + " bytes; MAX_FILE_SIZE sets the limit.");
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ContentType contentType(Path file) {
    byte[] head = head(file);
    if (head.length == 0) {
      throw new Unreadable(FailureCode.EMPTY_FILE, "The file is empty.");
    }
    return Arrays.stream(ContentType.values())
        .filter(type -> type.matches(head))
        .findFirst()
        .orElseThrow(
            () -> new Unreadable(FailureCode.NOT_A_PDF, "The file is neither PDF nor DOCX."));
  }

  private static byte[] head(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      return content.readNBytes(ContentType.HEAD_BYTES);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
