package io.ledgerlift.application.port;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.page.PageNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Reads one document file into pages, artifacts and previews, within limits, whatever the file
 * does.
 *
 * <p>The file is not trusted: a reader that hangs, dies or runs out of memory ends this call with
 * {@link Unreadable} and harms nothing else. Nothing of the file stays behind when the call ends.
 */
public interface DocumentReader {

  /**
   * Reads the whole file and tells {@code listener}, in the calling thread, what it finds: {@link
   * Listener#opened} first, then each page once, pages and previews each in page order but in any
   * order to one another. Returns when everything is read and painted.
   *
   * <p>A preview that cannot be painted is flagged; a page that cannot be read fails the call. What
   * the listener throws ends the reading and passes through.
   *
   * @throws Unreadable when the file cannot be read within its limits; what the listener was told
   *     before is not a reading
   * @throws Unavailable when no reader could be started
   * @throws ReadingAbandoned soon after {@link Listener#wanted} turned false
   */
  Report read(Task task, Listener listener);

  /**
   * What to read.
   *
   * @param file readable until the call returns; never written to
   */
  record Task(Path file, ContentType contentType, Limits limits) {}

  /**
   * How far a reading may go.
   *
   * @param maxPages a document with more pages is refused before it is read
   * @param timeout wall clock, to which half a second is added for each page and ten for each
   *     scanned one
   * @param previewDpi resolution of the previews, in pixels per inch
   */
  record Limits(int maxPages, Duration timeout, int previewDpi) {

    /** Added to the timeout for each page, so that long honest documents are not cut off. */
    public static final Duration PER_PAGE = Duration.ofMillis(500);

    /** Added for each page that is read from its pixels. */
    public static final Duration PER_SCANNED_PAGE = Duration.ofSeconds(10);

    public Limits {
      if (maxPages < 1 || timeout.isNegative() || timeout.isZero() || previewDpi < 1) {
        throw new IllegalArgumentException("no such limits: " + maxPages + ", " + timeout);
      }
    }

    /** How long a document of so many pages may take in all, when {@code scanned} are pictures. */
    public Duration deadline(int pages, int scanned) {
      return timeout
          .plus(PER_PAGE.multipliedBy(pages))
          .plus(PER_SCANNED_PAGE.multipliedBy(scanned));
    }
  }

  /** Hears what is found, one call at a time. */
  interface Listener {

    /** The file could be opened and has this many pages; 0 where its format has none. */
    void opened(int pageCount);

    void page(PageRead page);

    /** What stands on no page, in reading order; told in portions by formats without pages. */
    void unplaced(Unplaced portion);

    /** The page as shown, as PNG in the task's resolution. */
    void preview(PageNumber page, byte[] png);

    /** Something doubtful that no single page tells in its {@link PageRead}. */
    void flagged(QualityFlag flag);

    /** Whether anybody still waits for the result; asked at least once a second. */
    boolean wanted();
  }

  /**
   * What one page holds.
   *
   * @param width of the page as shown, in points
   * @param height of the page as shown, in points
   * @param rotation that was applied to show it, in degrees clockwise
   * @param artifacts in reading order
   * @param pictures PNG of the figures among them, by index in {@code artifacts}
   */
  record PageRead(
      PageNumber number,
      double width,
      double height,
      int rotation,
      List<Artifact> artifacts,
      Map<Integer, byte[]> pictures,
      List<QualityFlag> flags) {

    public PageRead {
      artifacts = List.copyOf(artifacts);
      pictures = Map.copyOf(pictures);
      flags = List.copyOf(flags);
    }
  }

  /**
   * Artifacts without a page.
   *
   * @param artifacts in reading order
   * @param pictures PNG of the figures among them, by index in {@code artifacts}
   */
  record Unplaced(List<Artifact> artifacts, Map<Integer, byte[]> pictures) {

    public Unplaced {
      artifacts = List.copyOf(artifacts);
      pictures = Map.copyOf(pictures);
    }
  }

  /** How much was read and where the time went. Times are wall clock within each stage. */
  record Report(
      int pageCount, Duration opening, Duration extracting, Duration finding, Duration painting) {}

  /** Nobody waited for the reading any more, so it was ended. */
  final class ReadingAbandoned extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ReadingAbandoned() {
      super("nobody waits for this reading any more");
    }
  }
}
