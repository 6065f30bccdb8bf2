package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.DocumentReader.Listener;
import io.ledgerlift.application.port.DocumentReader.PageRead;
import io.ledgerlift.application.port.DocumentReader.Unplaced;
import io.ledgerlift.domain.artifact.Branch;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.page.PageNumber;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a reading child has said so far, each frame checked against the ones before. */
final class ReaderTranscript {

  /** What a child can know of a file; all other codes are for others to say. */
  private static final Set<FailureCode> REFUSALS =
      EnumSet.of(
          FailureCode.NOT_A_PDF,
          FailureCode.EMPTY_FILE,
          FailureCode.DAMAGED,
          FailureCode.ENCRYPTED,
          FailureCode.TOO_MANY_PAGES,
          FailureCode.OVER_BUDGET);

  /** What is raised when pixels were read, for their own sake or to compare. */
  private static final Set<QualityFlag.Code> READ_SLOWLY =
      EnumSet.of(QualityFlag.Code.READ_FROM_PIXELS, QualityFlag.Code.INVISIBLE_TEXT_LAYER);

  /** Under which the figures of a file without pages come. */
  static final int NO_PAGE = 0;

  private static final int MAX_MESSAGE = 500;

  private final boolean paged;
  private final int maxPages;
  private final Listener listener;
  private final Map<Integer, byte[]> figures = new HashMap<>();
  private boolean isOpened;
  private int pageCount;
  private int nextPage = 1;
  private int scannedPages;
  private Duration opening = Duration.ZERO;
  private @Nullable Times times;
  private @Nullable Unreadable refusal;

  ReaderTranscript(ContentType type, int maxPages, Listener listener) {
    this.paged = type == ContentType.PDF;
    this.maxPages = maxPages;
    this.listener = listener;
  }

  /** Where the child's time went. */
  record Times(Duration opening, Duration extracting, Duration finding, Duration painting) {}

  Runnable understood(Frame frame) {
    require(refusal == null && times == null, "more after the end");
    require(isOpened || beforeOpening(frame.type()), "a page before the file is opened");
    return switch (frame.type()) {
      case ALIVE -> () -> {};
      case OPENED -> opened(Json.branch(frame));
      case FIGURE -> figure(frame);
      case PAGE -> page(frame);
      case UNPLACED -> unplaced(frame);
      case DONE -> done(Json.branch(frame));
      case REFUSED -> refused(Json.branch(frame));
      default -> throw new Garbage("a reader does not say " + frame.type());
    };
  }

  /** Pages of the file; 0 before it is opened, and where it has none. */
  int pageCount() {
    return pageCount;
  }

  /** Pages so far whose pixels were read. */
  int scannedPages() {
    return scannedPages;
  }

  private static boolean has(PageRead page, QualityFlag.Code code) {
    return page.flags().stream().anyMatch(flag -> flag.code() == code);
  }

  boolean over() {
    return times != null || refusal != null;
  }

  /** Where the time went; null unless the reading ended well. */
  @Nullable Times times() {
    return times;
  }

  /** Why the child refused the file; null when it did not. */
  @Nullable Unreadable refusal() {
    return refusal;
  }

  private static boolean beforeOpening(FrameType type) {
    return type == FrameType.ALIVE || type == FrameType.OPENED || type == FrameType.REFUSED;
  }

  private Runnable opened(Branch frame) {
    int count = frame.integer("page_count");
    boolean possible = count >= (paged ? 1 : 0) && count <= maxPages;
    require(!isOpened && possible, "a file of " + count + " pages");
    isOpened = true;
    pageCount = count;
    opening = duration(frame, "opening");
    return () -> listener.opened(count);
  }

  private Runnable figure(Frame frame) {
    int page = frame.number(0);
    require(paged ? page == nextPage : page == NO_PAGE, "a figure of page " + page);
    byte[] png = frame.bodyAfter(2);
    PngHeader.read(png);
    require(figures.put(frame.number(1), png) == null, "one figure painted twice");
    return () -> {};
  }

  private Runnable page(Frame frame) {
    require(nextPage <= pageCount, "more pages than there are");
    PageRead page = PageFrame.read(frame, new PageNumber(nextPage), figures);
    figures.clear();
    nextPage++;
    scannedPages += READ_SLOWLY.stream().anyMatch(code -> has(page, code)) ? 1 : 0;
    return () -> listener.page(page);
  }

  private Runnable unplaced(Frame frame) {
    require(!paged, "no page in a file of " + pageCount + " pages");
    Unplaced portion = PageFrame.readUnplaced(frame, figures);
    figures.clear();
    return () -> listener.unplaced(portion);
  }

  private Runnable done(Branch frame) {
    require(nextPage > pageCount, "done before the last page");
    List<QualityFlag> flags = Flags.read(frame, null);
    times =
        new Times(
            opening,
            duration(frame, "extracting"),
            duration(frame, "finding"),
            duration(frame, "painting"));
    return () -> flags.forEach(listener::flagged);
  }

  private Runnable refused(Branch frame) {
    refusal = refusal(frame);
    return () -> {};
  }

  /** What a child says of a file that cannot be read, checked. */
  static Unreadable refusal(Branch frame) {
    FailureCode code = FailureCode.valueOf(frame.text("code"));
    require(REFUSALS.contains(code), "a refusal for " + code);
    String message = frame.text("message").replaceAll("\\p{Cntrl}", " ");
    return new Unreadable(code, message.substring(0, Math.min(MAX_MESSAGE, message.length())));
  }

  /** A child's own measure of its time; a lie about it only spoils a figure in a report. */
  static Duration duration(Branch frame, String stage) {
    double nanos = frame.number(stage);
    require(nanos >= 0 && nanos < Long.MAX_VALUE, "a time of " + nanos);
    return Duration.ofNanos((long) nanos);
  }

  static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new Garbage(otherwise);
    }
  }
}
