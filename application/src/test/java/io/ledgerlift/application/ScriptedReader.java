package io.ledgerlift.application;

import io.ledgerlift.application.port.DocumentReader;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.page.PageNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A reader that finds what a test wrote down, whatever the file holds. */
public final class ScriptedReader implements DocumentReader {

  /** What a preview's bytes are here; no test looks at the picture. */
  public static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};

  private final List<PageRead> pages = new ArrayList<>();
  private final List<QualityFlag> flags = new ArrayList<>();
  private Consumer<Task> meanwhile = task -> {};
  private @Nullable RuntimeException failure;

  /** Forgets all pages: the next reading finds others. */
  public void clear() {
    pages.clear();
    flags.clear();
  }

  /** The next page holds these artifacts; each has a picture where {@code pictured} says so. */
  public ScriptedReader page(Artifact... artifacts) {
    PageNumber number = new PageNumber(pages.size() + 1);
    pages.add(new PageRead(number, 595, 842, 0, List.of(artifacts), Map.of(), List.of()));
    return this;
  }

  /** The next page is this one. */
  public ScriptedReader page(PageRead page) {
    pages.add(page);
    return this;
  }

  public ScriptedReader flag(QualityFlag flag) {
    flags.add(flag);
    return this;
  }

  /** Happens after the pages were told, before the reading ends. */
  public ScriptedReader meanwhile(Consumer<Task> happening) {
    meanwhile = happening;
    return this;
  }

  /** Ends every reading after its pages, until told null. */
  public ScriptedReader failing(@Nullable RuntimeException with) {
    failure = with;
    return this;
  }

  @Override
  public Report read(Task task, Listener listener) {
    listener.opened(pages.size());
    pages.forEach(listener::page);
    pages.forEach(page -> listener.preview(page.number(), PICTURE));
    flags.forEach(listener::flagged);
    meanwhile.accept(task);
    if (failure != null) {
      throw failure;
    }
    if (!listener.wanted()) {
      throw new ReadingAbandoned();
    }
    Duration moment = Duration.ofMillis(1);
    return new Report(pages.size(), moment, moment, moment, moment);
  }
}
