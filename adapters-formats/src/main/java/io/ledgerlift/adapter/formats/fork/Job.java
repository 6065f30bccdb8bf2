package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.domain.artifact.Branch;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.document.ContentType;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a child is to do with one file.
 *
 * @param firstPage to be painted; a reading begins at page 1
 */
record Job(
    Work work,
    Path file,
    ContentType contentType,
    int maxPages,
    int previewDpi,
    int firstPage,
    Engine engine) {

  /** The two things a child can do. */
  enum Work {
    READ,
    PAINT
  }

  Frame frame() {
    return Json.frame(
        FrameType.JOB,
        Map.of(
            "work", work.name(),
            "file", file.toString(),
            "content_type", contentType.name(),
            "max_pages", maxPages,
            "preview_dpi", previewDpi,
            "first_page", firstPage,
            "engine", engine.toString()));
  }

  static Job of(Frame frame) {
    Branch job = Json.branch(frame);
    return new Job(
        Work.valueOf(job.text("work")),
        Path.of(job.text("file")),
        ContentType.valueOf(job.text("content_type")),
        job.integer("max_pages"),
        job.integer("preview_dpi"),
        job.integer("first_page"),
        Engine.parse(job.text("engine")));
  }
}
