package io.ledgerlift.bench.figures;

import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.adapter.formats.WorkLimits;
import io.ledgerlift.adapter.formats.pdfbox.PdfBoxFile;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.reading.PageFindings;
import io.ledgerlift.domain.reading.PageReading;
import io.ledgerlift.domain.reading.join.Continuations;
import io.ledgerlift.domain.reading.join.Leaf;
import io.ledgerlift.domain.statement.report.ReadingReview;
import io.ledgerlift.domain.statement.report.Statement;
import io.ledgerlift.domain.statement.report.Tie;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A PDF read and understood in this process.
 *
 * @param reading time of one processor for finding words, tables and figures, in nanoseconds
 * @param meaning the same for what they mean
 */
record ReviewedFile(
    List<Statement> statements, List<Tie<Artifact>> ties, long reading, long meaning) {

  private static final int MOST_PAGES = 5_000;

  /** Reads one page of the file; all of them for page 0. */
  static ReviewedFile of(Path pdf, int page) {
    List<Artifact> artifacts = new ArrayList<>();
    long start = cpu();
    WorkBudget budget = new WorkBudget(WorkLimits.standard(MOST_PAGES), () -> {});
    PageReading way = new PageReading(new Engine("ledgerlift", "bench"));
    try (PdfBoxFile file = PdfBoxFile.open(pdf, budget)) {
      @Nullable Leaf before = null;
      for (int number = 1; number <= file.pageCount(); number++) {
        if (page == 0 || page == number) {
          Page content = file.reader().read(new PageNumber(number)).page();
          Leaf leaf = new Leaf(content, way.read(content));
          PageFindings found = Continuations.joined(before, leaf);
          before = leaf;
          artifacts.addAll(found.artifacts());
        }
      }
    }
    long read = cpu();
    List<Statement> statements = new ArrayList<>();
    ReadingReview<Artifact> review =
        new ReadingReview<>(Function.identity(), one -> statements.add(one.statement()));
    artifacts.forEach(review::add);
    List<Tie<Artifact>> ties = review.end();
    return new ReviewedFile(statements, ties, read - start, cpu() - read);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
