package io.ledgerlift.adapter.formats.fork;

import static io.ledgerlift.adapter.formats.fork.ReaderTranscript.require;

import io.ledgerlift.application.port.DocumentReader.Listener;
import io.ledgerlift.domain.artifact.Branch;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.page.PageNumber;
import java.time.Duration;
import java.util.List;

/** What painting children have said so far, over all that took part in one document. */
final class PainterTranscript {

  private final int pageCount;
  private final Listener listener;
  private int nextPage = 1;
  private Duration painting = Duration.ZERO;
  private boolean over;

  PainterTranscript(int pageCount, Listener listener) {
    this.pageCount = pageCount;
    this.listener = listener;
  }

  Runnable understood(Frame frame) {
    require(!over, "more after the end");
    return switch (frame.type()) {
      case ALIVE -> () -> {};
      case OPENED -> opened(Json.branch(frame));
      case FLAGGED -> flagged(Json.branch(frame));
      case PREVIEW -> preview(frame);
      case DONE -> done(Json.branch(frame));
      default -> throw new Garbage("a painter does not say " + frame.type());
    };
  }

  /** The page whose preview is awaited. */
  int nextPage() {
    return nextPage;
  }

  boolean over() {
    return over;
  }

  Duration painting() {
    return painting;
  }

  /** The awaited page will have no preview. */
  void skip() {
    QualityFlag flag =
        new QualityFlag(QualityFlag.Code.PREVIEW_FAILED, new PageNumber(nextPage), 1);
    nextPage++;
    over = nextPage > pageCount;
    listener.flagged(flag);
  }

  /** Neither the awaited page nor any after it will have a preview. */
  void skipRest() {
    while (!over) {
      skip();
    }
  }

  private Runnable opened(Branch frame) {
    require(frame.integer("page_count") == pageCount, "another count of pages");
    return () -> {};
  }

  private Runnable flagged(Branch frame) {
    PageNumber page = new PageNumber(frame.integer("page"));
    require(page.value() == nextPage && nextPage <= pageCount, "a flag of page " + page);
    List<QualityFlag> flags = Flags.read(frame, page);
    boolean failed =
        flags.stream().anyMatch(flag -> flag.code() == QualityFlag.Code.PREVIEW_FAILED);
    nextPage += failed ? 1 : 0;
    return () -> flags.forEach(listener::flagged);
  }

  private Runnable preview(Frame frame) {
    PageNumber page = new PageNumber(frame.number(0));
    require(page.value() == nextPage && nextPage <= pageCount, "a preview of page " + page);
    byte[] png = frame.bodyAfter(1);
    PngHeader.read(png);
    nextPage++;
    return () -> listener.preview(page, png);
  }

  private Runnable done(Branch frame) {
    require(nextPage > pageCount, "done before the last page");
    painting = painting.plus(ReaderTranscript.duration(frame, "painting"));
    over = true;
    return () -> {};
  }
}
