package io.ledgerlift.bench;

import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.DocumentReader;
import io.ledgerlift.application.port.DocumentReader.Limits;
import io.ledgerlift.application.port.DocumentReader.Listener;
import io.ledgerlift.application.port.DocumentReader.PageRead;
import io.ledgerlift.application.port.DocumentReader.Task;
import io.ledgerlift.application.port.DocumentReader.Unplaced;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.ArtifactTree;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.page.PageNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file, counts what was found, and draws it onto its previews when somebody wants to
 * look.
 */
final class FileBench {

  private final DocumentReader reader;
  private final Limits limits;
  private final @Nullable Path drawings;

  FileBench(DocumentReader reader, Limits limits, @Nullable Path drawings) {
    this.reader = reader;
    this.limits = limits;
    this.drawings = drawings;
  }

  FileResult read(Path file) {
    Counter counter = new Counter(file.getFileName().toString());
    long start = System.nanoTime();
    String outcome = "completed";
    try {
      reader.read(new Task(file, ContentType.PDF, limits), counter);
    } catch (Unreadable unreadable) {
      outcome = unreadable.code().code();
    }
    return counter.result(outcome, Duration.ofNanos(System.nanoTime() - start));
  }

  private final class Counter implements Listener {

    private final String name;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> flags = new TreeSet<>();
    private final Map<PageNumber, PageRead> undrawn = new HashMap<>();
    private final Map<PageNumber, byte[]> unread = new HashMap<>();
    private int pages;

    Counter(String name) {
      this.name = name;
    }

    FileResult result(String outcome, Duration took) {
      return new FileResult(
          name, outcome, pages, count("table"), count("text"), count("figure"), flags, took);
    }

    private int count(String type) {
      return counts.getOrDefault(type, 0);
    }

    @Override
    public void opened(int pageCount) {
      counts.clear();
    }

    @Override
    public void page(PageRead page) {
      pages++;
      page.flags().forEach(this::flagged);
      for (Artifact artifact : page.artifacts()) {
        counts.merge(ArtifactTree.type(artifact), 1, Integer::sum);
      }
      if (drawings != null) {
        byte[] preview = unread.remove(page.number());
        if (preview == null) {
          undrawn.put(page.number(), page);
        } else {
          new Drawing(drawings).draw(name, page, preview);
        }
      }
    }

    @Override
    public void unplaced(Unplaced portion) {
      portion.artifacts().forEach(one -> counts.merge(ArtifactTree.type(one), 1, Integer::sum));
    }

    @Override
    public void preview(PageNumber number, byte[] png) {
      if (drawings != null) {
        PageRead page = undrawn.remove(number);
        if (page == null) {
          unread.put(number, png);
        } else {
          new Drawing(drawings).draw(name, page, png);
        }
      }
    }

    @Override
    public void flagged(QualityFlag flag) {
      flags.add(flag.code().code());
    }

    @Override
    public boolean wanted() {
      return true;
    }
  }
}
