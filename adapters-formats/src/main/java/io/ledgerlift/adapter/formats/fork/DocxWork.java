package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.adapter.formats.WorkLimits;
import io.ledgerlift.adapter.formats.docx.DocxReader;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.QualityFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In the child: reads one Word file, and says what it holds in portions. */
final class DocxWork {

  /** Artifacts and cells said together: enough to be quick, few enough to hold in memory. */
  private static final int PORTION = 2_000;

  private final Job job;
  private final FrameOutput output;
  private final List<Artifact> portion = new ArrayList<>();
  private int weight;

  DocxWork(Job job, FrameOutput output) {
    this.job = job;
    this.output = output;
  }

  void run() {
    long start = System.nanoTime();
    WorkBudget budget = new WorkBudget(WorkLimits.standard(job.maxPages()), output::alive);
    output.say(Json.frame(FrameType.OPENED, Map.of("page_count", 0, "opening", 0)));
    List<QualityFlag> flags =
        DocxReader.read(job.file(), budget, job.engine().version(), this::found);
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

  private void found(Artifact artifact, byte @Nullable [] png) {
    if (png != null) {
      output.say(Frame.figure(ReaderTranscript.NO_PAGE, portion.size(), png));
      // The parent holds a portion's pictures until it is said.
      weight += PORTION;
    }
    portion.add(artifact);
    weight += artifact instanceof Artifact.Table table ? 1 + table.cells().size() : 1;
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
}
