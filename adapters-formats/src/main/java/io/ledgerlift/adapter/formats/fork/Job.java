package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.adapter.formats.ocr.OcrSettings;
import io.ledgerlift.adapter.formats.office.Typesetter;
import io.ledgerlift.domain.artifact.Branch;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.document.ContentType;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a child is to do with one file.
 *
 * @param firstPage to be painted, or whose words are wanted; a reading begins at page 1
 * @param layout how a file without pages gets some; null where it gets none
 */
record Job(
    Work work,
    Path file,
    ContentType contentType,
    int maxPages,
    int previewDpi,
    int firstPage,
    Engine engine,
    OcrSettings ocr,
    @Nullable Layout layout) {

  /** What a child can do. */
  enum Work {
    READ,
    PAINT,
    /** Say the words of the first page. */
    WORDS
  }

  /**
   * The pages of a file that has none.
   *
   * @param office that lays them out
   * @param print where they are, once the file was read
   */
  record Layout(Typesetter office, Path print) {

    private Map<String, Object> tree() {
      return Map.of("office", office.program().toString(), "print", print.toString());
    }
  }

  Frame frame() {
    Path data = ocr.data();
    return Json.frame(
        FrameType.JOB,
        Map.of(
            "work",
            work.name(),
            "file",
            file.toString(),
            "content_type",
            contentType.name(),
            "max_pages",
            maxPages,
            "preview_dpi",
            previewDpi,
            "first_page",
            firstPage,
            "engine",
            engine.toString(),
            "ocr_data",
            data == null ? "" : data.toString(),
            "ocr_languages",
            ocr.languages(),
            "layout",
            layout == null ? Map.of() : layout.tree()));
  }

  static Job of(Frame frame) {
    Branch job = Json.branch(frame);
    String data = job.text("ocr_data");
    return new Job(
        Work.valueOf(job.text("work")),
        Path.of(job.text("file")),
        ContentType.valueOf(job.text("content_type")),
        job.integer("max_pages"),
        job.integer("preview_dpi"),
        job.integer("first_page"),
        Engine.parse(job.text("engine")),
        new OcrSettings(data.isEmpty() ? null : Path.of(data), job.text("ocr_languages")),
        layout(job.branch("layout")));
  }

  private static @Nullable Layout layout(Branch layout) {
    return layout.has("print")
        ? new Layout(new Typesetter(Path.of(layout.text("office"))), Path.of(layout.text("print")))
        : null;
  }
}
