package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.adapter.formats.OpenFile;
import io.ledgerlift.adapter.formats.PagePainter;
import io.ledgerlift.adapter.formats.Painting;
import io.ledgerlift.adapter.formats.PaintingFailed;
import io.ledgerlift.domain.page.PageNumber;
import java.util.List;
import java.util.Map;

/** In the child: paints the previews of one document. */
final class PaintingWork {

  private final Job job;
  private final FrameOutput output;

  PaintingWork(Job job, FrameOutput output) {
    this.job = job;
    this.output = output;
  }

  void run() {
    long nanos = 0;
    try (OpenFile file = Formats.open(job, output)) {
      PagePainter painter = file.painter();
      output.say(Json.frame(FrameType.OPENED, Map.of("page_count", file.pageCount())));
      for (int page = job.firstPage(); page <= file.pageCount(); page++) {
        long start = System.nanoTime();
        paint(painter, page);
        nanos += System.nanoTime() - start;
      }
    }
    output.say(Json.frame(FrameType.DONE, Map.of("painting", nanos)));
  }

  private void paint(PagePainter painter, int page) {
    try {
      Painting painting = painter.preview(new PageNumber(page), job.previewDpi());
      if (!painting.flags().isEmpty()) {
        say(page, Flags.trees(painting.flags()));
      }
      output.say(Frame.preview(page, painting.pngs().get(0)));
    } catch (PaintingFailed e) {
      say(page, List.of(Map.of("code", "PREVIEW_FAILED", "count", 1)));
    }
  }

  private void say(int page, List<Map<String, Object>> flags) {
    output.say(Json.frame(FrameType.FLAGGED, Map.of("page", page, "flags", flags)));
  }
}
