package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.DocumentReader.Listener;
import io.ledgerlift.application.port.DocumentReader.PageRead;
import io.ledgerlift.application.port.DocumentReader.Report;
import io.ledgerlift.application.port.DocumentReader.Unplaced;
import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.application.usecase.ReadFile;
import io.ledgerlift.bootstrap.wiring.Wiring;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.ArtifactTree;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.statement.Check.Verdict;
import io.ledgerlift.domain.statement.report.CheckCounts;
import io.ledgerlift.domain.statement.report.Issue;
import io.ledgerlift.domain.statement.report.ReadingReview;
import io.ledgerlift.domain.statement.report.StatementIssues;
import io.ledgerlift.domain.statement.report.Tie;
import io.ledgerlift.domain.statement.report.Understood;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The reading of one file: made while it is written, so that no more than a page is in memory. */
final class FileReading implements ReadingWriter.Content {

  private final ReadFile readFile;
  private final Path file;
  private final @Nullable Path folder;
  private final ProgressBar bar;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<QualityFlag.Code, Integer> flags = new TreeMap<>();
  private final CheckCounts checks = new CheckCounts();
  private final Map<Issue.Code, Integer> issues = new TreeMap<>();
  private final ReadingReview<Artifact> review =
      new ReadingReview<>(Function.identity(), this::understood);
  private final List<Found> unplaced = new ArrayList<>();
  private int failedTies;
  private @Nullable Report report;

  /**
   * Reads {@code file} when it is written.
   *
   * @param folder where previews and pictures go; null for nowhere
   */
  FileReading(ReadFile readFile, Path file, @Nullable Path folder, ProgressBar bar) {
    this.readFile = readFile;
    this.file = file;
    this.folder = folder;
    this.bar = bar;
  }

  void write(OutputStream out) throws IOException {
    Wiring.readingWriter().write(this, out);
  }

  Report report() {
    return Objects.requireNonNull(report, "not read yet");
  }

  int count(String type) {
    return counts.getOrDefault(type, 0);
  }

  Map<QualityFlag.Code, Integer> flags() {
    return flags;
  }

  /** How many checks came out in which way. */
  Map<Verdict, Integer> checks() {
    return checks.all();
  }

  /** What of the tables should be looked at, counted. */
  Map<Issue.Code, Integer> issues() {
    return issues;
  }

  /** How many figures of different statements do not agree. */
  int failedTies() {
    return failedTies;
  }

  @Override
  public @Nullable Document document() {
    return null;
  }

  @Override
  public void pages(Consumer<PageRow> each) {
    report = readFile.read(file, new Rows(each));
    List<Tie<Artifact>> ties = review.end();
    checks.add(ties);
    failedTies = (int) ties.stream().filter(tie -> tie.verdict() == Verdict.FAILED).count();
  }

  private void understood(Understood<Artifact> understood) {
    checks.add(understood.statement());
    StatementIssues.of(understood.statement())
        .forEach(issue -> issues.merge(issue.code(), 1, Integer::sum));
  }

  /** A file without pages is read before they would be, and told after them. */
  @Override
  public void unplaced(Consumer<Found> each) {
    unplaced.forEach(each);
  }

  private final class Rows implements Listener {

    private final Consumer<PageRow> each;

    Rows(Consumer<PageRow> each) {
      this.each = each;
    }

    @Override
    public void opened(int pageCount) {
      bar.of(pageCount);
    }

    @Override
    public void page(PageRead page) {
      page.flags().forEach(this::flagged);
      page.pictures().forEach((place, png) -> keep("figures", page.number() + "-" + place, png));
      each.accept(
          new PageRow(
              page.number(),
              page.width(),
              page.height(),
              page.rotation(),
              null,
              page.flags(),
              found(page)));
      bar.step();
    }

    @Override
    public void unplaced(Unplaced portion) {
      for (int i = 0; i < portion.artifacts().size(); i++) {
        int place = unplaced.size();
        byte[] png = portion.pictures().get(i);
        if (png != null) {
          keep("figures", "0-" + place, png);
        }
        unplaced.add(found(portion.artifacts().get(i), "0", place));
      }
    }

    @Override
    public void preview(PageNumber page, byte[] png) {
      keep("previews", page.toString(), png);
    }

    @Override
    public void flagged(QualityFlag flag) {
      flags.merge(flag.code(), flag.count(), Integer::sum);
    }

    @Override
    public boolean wanted() {
      return true;
    }

    private List<Found> found(PageRead page) {
      List<Found> found = new ArrayList<>();
      for (Artifact artifact : page.artifacts()) {
        found.add(found(artifact, page.number().toString(), found.size()));
      }
      return found;
    }

    /** Its id is made of the place, so that the same file gives the same bytes. */
    private Found found(Artifact artifact, String page, int place) {
      counts.merge(ArtifactTree.type(artifact), 1, Integer::sum);
      review.add(artifact);
      byte[] name = (page + "/" + place).getBytes(StandardCharsets.UTF_8);
      return new Found(UUID.nameUUIDFromBytes(name), place, artifact, null);
    }

    private void keep(String kind, String name, byte[] png) {
      if (folder == null) {
        return;
      }
      try {
        Files.write(Files.createDirectories(folder.resolve(kind)).resolve(name + ".png"), png);
      } catch (IOException full) {
        throw new UncheckedIOException("the previews could not be written", full);
      }
    }
  }
}
