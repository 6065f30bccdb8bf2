package io.ledgerlift.application.port;

import io.ledgerlift.application.port.DocumentReader.Listener;
import io.ledgerlift.application.port.DocumentReader.PageRead;
import io.ledgerlift.application.port.DocumentReader.Unplaced;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.page.PageNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A listener that keeps all it hears, and holds the reader to the order that it has promised. */
public final class HeardReading implements Listener {

  private final Thread owner = Thread.currentThread();
  private final BooleanSupplier wanted;
  private final List<PageRead> pages = new ArrayList<>();
  private final List<Artifact> unplaced = new ArrayList<>();
  private final List<byte[]> previews = new ArrayList<>();
  private final List<QualityFlag> flags = new ArrayList<>();
  private int pageCount;
  private int lastPreview;
  private boolean heard;

  public HeardReading() {
    this(() -> true);
  }

  public HeardReading(BooleanSupplier wanted) {
    this.wanted = wanted;
  }

  @Override
  public void opened(int count) {
    require(!heard, "opened comes first, and once");
    heard();
    pageCount = count;
  }

  @Override
  public void page(PageRead page) {
    heard();
    require(page.number().value() == pages.size() + 1, "pages come in their order");
    pages.add(page);
    flags.addAll(page.flags());
  }

  @Override
  public void unplaced(Unplaced portion) {
    heard();
    unplaced.addAll(portion.artifacts());
  }

  @Override
  public void preview(PageNumber page, byte[] png) {
    heard();
    require(page.value() > lastPreview, "previews come in their order");
    lastPreview = page.value();
    previews.add(png);
  }

  @Override
  public void flagged(QualityFlag flag) {
    heard();
    flags.add(flag);
  }

  @Override
  public boolean wanted() {
    require(Thread.currentThread() == owner, "asked by another thread");
    return wanted.getAsBoolean();
  }

  public boolean anything() {
    return heard;
  }

  public int pageCount() {
    return pageCount;
  }

  public List<PageRead> pages() {
    return pages;
  }

  /** What stands on no page. */
  public List<Artifact> unplaced() {
    return unplaced;
  }

  public List<byte[]> previews() {
    return previews;
  }

  public Set<QualityFlag.Code> flagCodes() {
    return flags.stream().map(QualityFlag::code).collect(Collectors.toCollection(HashSet::new));
  }

  /** All that was read, in reading order, joined by single spaces. */
  public String text() {
    return Stream.concat(
            unplaced.stream(), pages.stream().flatMap(page -> page.artifacts().stream()))
        .flatMap(HeardReading::texts)
        .collect(Collectors.joining(" "))
        .replaceAll("\\s+", " ");
  }

  private static Stream<String> texts(Artifact artifact) {
    if (artifact instanceof TextBlock text) {
      return Stream.of(text.text());
    }
    if (artifact instanceof Table table) {
      return Stream.concat(table.cells().stream().map(Cell::text), table.unassigned().stream());
    }
    return Stream.empty();
  }

  private void heard() {
    heard = true;
    require(Thread.currentThread() == owner, "told by another thread");
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new AssertionError(rule);
    }
  }
}
