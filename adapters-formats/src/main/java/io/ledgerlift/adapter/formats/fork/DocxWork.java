package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.adapter.formats.PageReader;
import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.adapter.formats.WorkLimits;
import io.ledgerlift.adapter.formats.docx.DocxReader;
import io.ledgerlift.adapter.formats.docx.Placement;
import io.ledgerlift.adapter.formats.pdfbox.PdfBoxFile;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.DocumentReader.PageRead;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.artifact.QualityFlag.Code;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In the child: reads one Word file, and says what it holds in portions. Where its pages can be
 * laid out, what stands on one is said with it.
 */
final class DocxWork {

  /** Artifacts and cells said together: enough to be quick, few enough to hold in memory. */
  private static final int PORTION = 2_000;

  /** Artifacts and cells, and kilobytes of pictures, that are held back to be placed. */
  private static final int MOST_HELD = 100_000;

  private static final int KILOBYTE = 1_000;

  private final Job job;
  private final FrameOutput output;
  private final List<Found> held = new ArrayList<>();
  private final List<Artifact> portion = new ArrayList<>();
  private final long start = System.nanoTime();
  private boolean opened;
  private int heldWeight;
  private int weight;

  private record Found(Artifact artifact, byte @Nullable [] png) {

    int weight() {
      int picture = png == null ? 0 : png.length / KILOBYTE;
      return picture + (artifact instanceof Artifact.Table table ? 1 + table.cells().size() : 1);
    }
  }

  DocxWork(Job job, FrameOutput output) {
    this.job = job;
    this.output = output;
  }

  void run() {
    WorkBudget budget = budget();
    if (job.layout() == null) {
      open(0);
    }
    List<QualityFlag> flags =
        new ArrayList<>(DocxReader.read(job.file(), budget, job.engine().version(), this::found));
    if (job.layout() != null && (opened || !place())) {
      flags.add(new QualityFlag(Code.RENDERING_FAILED, null, 1));
    }
    sayHeld();
    say();
    output.say(
        Json.frame(
            FrameType.DONE,
            Map.of(
                "extracting",
                System.nanoTime() - start,
                "finding",
                0,
                "painting",
                0,
                "flags",
                Flags.trees(flags))));
  }

  private WorkBudget budget() {
    return new WorkBudget(WorkLimits.standard(job.maxPages()), output::alive);
  }

  private void open(int pages) {
    opened = true;
    output.say(
        Json.frame(
            FrameType.OPENED, Map.of("page_count", pages, "opening", System.nanoTime() - start)));
  }

  private void found(Artifact artifact, byte @Nullable [] png) {
    Found found = new Found(artifact, png);
    if (opened) {
      stream(found);
      return;
    }
    held.add(found);
    heldWeight += found.weight();
    if (heldWeight > MOST_HELD) {
      open(0);
      sayHeld();
    }
  }

  /** Says what was held back, all of it without a place. */
  private void sayHeld() {
    held.forEach(this::stream);
    held.clear();
  }

  private void stream(Found found) {
    if (found.png != null) {
      output.say(Frame.figure(ReaderTranscript.NO_PAGE, portion.size(), found.png));
      // The parent holds a portion's pictures until it is said.
      weight += PORTION;
    }
    portion.add(found.artifact);
    weight += found.weight();
    if (weight >= PORTION) {
      say();
    }
  }

  private void say() {
    if (!portion.isEmpty()) {
      output.say(PageFrame.write(portion));
      portion.clear();
      weight = 0;
    }
  }

  /** Lays the file out and says what stands on its pages; answers whether that could be done. */
  private boolean place() {
    try {
      List<Page> pages = pages();
      open(pages.size());
      List<Artifact> placed = new Placement(pages).of(held.stream().map(Found::artifact).toList());
      Map<PageNumber, List<Artifact>> byPage = new HashMap<>();
      List<Found> unplaced = new ArrayList<>();
      for (int i = 0; i < placed.size(); i++) {
        PageNumber page = placed.get(i).page();
        if (page == null) {
          unplaced.add(held.get(i));
        } else {
          byPage.computeIfAbsent(page, none -> new ArrayList<>()).add(placed.get(i));
        }
      }
      pages.forEach(page -> say(page, byPage.getOrDefault(page.number(), List.of())));
      held.clear();
      held.addAll(unplaced);
      return !pages.isEmpty();
    } catch (IOException e) {
      open(0);
      return false;
    }
  }

  /** What is printed on the pages of the layout; none when there is no layout. */
  private List<Page> pages() throws IOException {
    Job.Layout layout = job.layout();
    Path scratch = Files.createTempDirectory("office");
    if (layout == null
        || !layout.office().typeset(job.file(), layout.print(), scratch, output::alive)) {
      return List.of();
    }
    try (PdfBoxFile print = PdfBoxFile.open(layout.print(), budget())) {
      PageReader reader = print.reader();
      List<Page> pages = new ArrayList<>();
      for (int number = 1; number <= print.pageCount(); number++) {
        pages.add(reader.read(new PageNumber(number)).page());
      }
      return pages;
    } catch (Unreadable e) {
      // Too many pages, for example: the file itself was read.
      return List.of();
    }
  }

  private void say(Page page, List<Artifact> own) {
    QualityFlag rendered = new QualityFlag(Code.RENDERED_LAYOUT, page.number(), 1);
    output.say(
        PageFrame.write(
            new PageRead(
                page.number(),
                page.width(),
                page.height(),
                page.rotation(),
                own,
                Map.of(),
                List.of(rendered))));
  }
}
