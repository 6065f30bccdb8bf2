package io.ledgerlift.application.port;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.domain.correction.Review;
import io.ledgerlift.domain.document.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a whole reading as one file, as a stream: no more than a page of it is in memory. */
public interface ReadingWriter {

  /**
   * Writes the reading to {@code out}, which is left open.
   *
   * @throws IOException when {@code out} does
   */
  void write(Content content, OutputStream out) throws IOException;

  /** A reading that can be walked through once. */
  interface Content {

    /** The document it is of; null when a file was read that no document stands for. */
    @Nullable Document document();

    /** What people did about the reading; null where nobody could. */
    default @Nullable Review review() {
      return null;
    }

    /** Hands out every page with what was found on it, in order. */
    void pages(Consumer<PageRow> each);

    /** Artifacts that stand on no page. */
    default void unplaced(Consumer<Found> each) {}
  }
}
