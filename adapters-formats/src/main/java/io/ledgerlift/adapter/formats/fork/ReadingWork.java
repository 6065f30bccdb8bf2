package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.adapter.formats.OpenFile;
import io.ledgerlift.adapter.formats.PageContent;
import io.ledgerlift.adapter.formats.PagePainter;
import io.ledgerlift.adapter.formats.PageReader;
import io.ledgerlift.adapter.formats.Painting;
import io.ledgerlift.adapter.formats.PaintingFailed;
import io.ledgerlift.adapter.formats.ocr.PixelPageReader;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.DocumentReader.PageRead;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Figure;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.reading.PageFindings;
import io.ledgerlift.domain.reading.PageReading;
import io.ledgerlift.domain.reading.join.Continuations;
import io.ledgerlift.domain.reading.join.Leaf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In the child: reads one document, page by page, and says each as soon as it is read. */
final class ReadingWork {

  /** Figures are shown larger than previews. */
  private static final int FIGURE_DPI = 150;

  private final Job job;
  private final FrameOutput output;
  private final PageReading reading;
  private final PageReading recognition;
  private @Nullable Leaf before;
  private long extracting;
  private long finding;
  private long painting;
  private int lost;

  ReadingWork(Job job, FrameOutput output) {
    this.job = job;
    this.output = output;
    this.reading = new PageReading(job.engine());
    this.recognition = new PageReading(PixelPageReader.engine(job.engine()));
  }

  void run() {
    long start = System.nanoTime();
    try (OpenFile file = Formats.open(job, output);
        PixelPageReader reader =
            new PixelPageReader(file.reader(), file.painter(), job.ocr(), output::alive)) {
      PagePainter painter = file.painter();
      output.say(
          Json.frame(
              FrameType.OPENED,
              Map.of("page_count", file.pageCount(), "opening", System.nanoTime() - start)));
      for (int page = 1; page <= file.pageCount(); page++) {
        read(reader, painter, new PageNumber(page));
      }
      requireSomething(file.pageCount());
      output.say(Json.frame(FrameType.DONE, done(file.flags())));
    }
  }

  private void read(PageReader reader, PagePainter painter, PageNumber number) {
    long start = System.nanoTime();
    PageContent content = reader.read(number);
    long extracted = System.nanoTime();
    extracting += extracted - start;
    lost += content.lost() ? 1 : 0;
    output.alive();
    PageReading way = content.recognised() ? recognition : reading;
    Leaf leaf = new Leaf(content.page(), way.read(content.page()));
    PageFindings found = Continuations.joined(before, leaf);
    before = leaf;
    finding += System.nanoTime() - extracted;
    List<QualityFlag> flags = new ArrayList<>(content.flags());
    flags.addAll(found.flags());
    say(content.page(), painted(painter, number, found.artifacts()), flags);
  }

  /** An artifact list with pictures for its figures. */
  private record Painted(List<Artifact> artifacts, Map<Integer, byte[]> pictures) {}

  private Painted painted(PagePainter painter, PageNumber number, List<Artifact> artifacts) {
    List<Integer> figures = new ArrayList<>();
    List<BoundingBox> boxes = new ArrayList<>();
    for (int i = 0; i < artifacts.size(); i++) {
      if (artifacts.get(i) instanceof Figure figure && figure.box() != null) {
        figures.add(i);
        boxes.add(figure.box());
      }
    }
    if (figures.isEmpty()) {
      return new Painted(artifacts, Map.of());
    }
    long start = System.nanoTime();
    try {
      Painting crops = painter.crops(number, boxes, FIGURE_DPI);
      return framed(artifacts, figures, crops.pngs());
    } catch (PaintingFailed e) {
      // The figures keep their places; that the page cannot be painted is told with its preview.
      return new Painted(artifacts, Map.of());
    } finally {
      painting += System.nanoTime() - start;
    }
  }

  private static Painted framed(
      List<Artifact> artifacts, List<Integer> figures, List<byte[]> pngs) {
    List<Artifact> painted = new ArrayList<>(artifacts);
    Map<Integer, byte[]> pictures = new HashMap<>();
    for (int i = 0; i < figures.size(); i++) {
      int index = figures.get(i);
      Figure figure = (Figure) artifacts.get(index);
      painted.set(index, figure.painted(PngHeader.read(pngs.get(i))));
      pictures.put(index, pngs.get(i));
    }
    return new Painted(painted, pictures);
  }

  private void say(Page page, Painted painted, List<QualityFlag> flags) {
    PageRead read =
        new PageRead(
            page.number(),
            page.width(),
            page.height(),
            page.rotation(),
            painted.artifacts,
            painted.pictures,
            flags);
    painted.pictures.forEach(
        (index, png) -> output.say(Frame.figure(page.number().value(), index, png)));
    output.say(PageFrame.write(read));
  }

  private void requireSomething(int pageCount) {
    if (lost == pageCount) {
      throw new Unreadable(
          FailureCode.DAMAGED,
          "No page of this PDF can be read. Open it in a PDF viewer, save it under a new name and"
              + " upload that file.");
    }
  }

  private Map<String, Object> done(List<QualityFlag> flags) {
    return Map.of(
        "extracting", extracting,
        "finding", finding,
        "painting", painting,
        "flags", Flags.trees(flags));
  }
}
