package io.ledgerlift.application.port;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.DocumentReader.Unplaced;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Artifact.TextBlock.Role;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.reading.PageFindings;
import io.ledgerlift.domain.reading.PageReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads plain text that calls itself a PDF or a Word file, in the same process and in no time;
 * everything behind the geometry is the real thing.
 *
 * <p>The first line begins with {@code %PDF-}. What follows is laid out as typed, 6 x 12 points to
 * a character, so that columns of text become tables; a form feed begins a new page. A line that
 * begins with an exclamation mark is an order:
 *
 * <ul>
 *   <li>{@code !encrypted} and every other {@link FailureCode} in lower case: the reading fails so,
 *       before the file is opened, or when the page is reached on which the order stands;
 *   <li>{@code !hang}: the reading stands still until nobody wants it or its time is up;
 *   <li>{@code !unpainted}: the page has no preview;
 *   <li>{@code !unavailable}: no reader could be started.
 * </ul>
 *
 * <p>In a Word file, whose first line begins as a zip does, every other line is a paragraph.
 */
public final class MemoryDocumentReader implements DocumentReader {

  private static final String HEADER = "%PDF-";
  private static final String WORD_HEADER = "PK\003\004";
  private static final long POLL_NANOS = 1_000_000;

  /** One white pixel. */
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5E"
                  + "rkJggg==");

  private static final Engine ENGINE = new Engine("memory", "1");

  private final PageReading reading = new PageReading(ENGINE);

  /** A file of this format, one text for each page. */
  public static byte[] file(String... pages) {
    return (HEADER + "memory\n" + String.join("\f", pages)).getBytes(StandardCharsets.UTF_8);
  }

  /** A Word file of so many paragraphs. */
  public static byte[] wordFile(String... paragraphs) {
    String text = WORD_HEADER + "memory\n" + String.join("\n", paragraphs);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Report read(Task task, Listener listener) {
    if (task.contentType() == ContentType.DOCX) {
      return readWithoutPages(task, listener);
    }
    long start = System.nanoTime();
    List<String> pages = pages(task);
    if (pages.size() > task.limits().maxPages()) {
      throw failure(FailureCode.TOO_MANY_PAGES);
    }
    obey(pages.get(0), task, listener, start);
    listener.opened(pages.size());
    for (int i = 0; i < pages.size(); i++) {
      if (!listener.wanted()) {
        throw new ReadingAbandoned();
      }
      obey(pages.get(i), task, listener, start);
      tell(new PageNumber(i + 1), pages.get(i), listener);
    }
    return new Report(pages.size(), Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
  }

  /** Every line behind the first is a paragraph. */
  private Report readWithoutPages(Task task, Listener listener) {
    List<String> lines = text(task).lines().skip(1).toList();
    listener.opened(0);
    List<Artifact> blocks = new ArrayList<>();
    for (String line : lines) {
      Role role = Role.PARAGRAPH;
      blocks.add(new TextBlock(null, null, ENGINE, Confidence.CERTAIN, line, role, blocks.size()));
    }
    listener.unplaced(new Unplaced(blocks, Map.of()));
    return new Report(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
  }

  private void tell(PageNumber number, String text, Listener listener) {
    Page page = new LaidOutText(text.lines().filter(line -> !order(line)).toList()).page(number);
    PageFindings found = reading.read(page);
    listener.page(
        new PageRead(
            number,
            page.width(),
            page.height(),
            page.rotation(),
            found.artifacts(),
            Map.of(),
            found.flags()));
    if (text.lines().anyMatch("!unpainted"::equals)) {
      listener.flagged(new QualityFlag(QualityFlag.Code.PREVIEW_FAILED, number, 1));
    } else {
      listener.preview(number, PNG.clone());
    }
  }

  private static List<String> pages(Task task) {
    String text = text(task);
    if (text.isEmpty()) {
      throw failure(FailureCode.EMPTY_FILE);
    }
    if (!text.startsWith(HEADER)) {
      throw failure(FailureCode.NOT_A_PDF);
    }
    int firstLine = text.indexOf('\n');
    String body = firstLine < 0 ? "" : text.substring(firstLine + 1);
    return Arrays.asList(body.split("\f", -1));
  }

  private static String text(Task task) {
    try {
      return Files.readString(task.file());
    } catch (IOException e) {
      throw new Unavailable("cannot open " + task.file(), e);
    }
  }

  private static void obey(String page, Task task, Listener listener, long start) {
    page.lines()
        .filter(MemoryDocumentReader::order)
        .forEach(o -> obeyOne(o, task, listener, start));
  }

  private static boolean order(String line) {
    return line.startsWith("!");
  }

  private static void obeyOne(String order, Task task, Listener listener, long start) {
    switch (order) {
      case "!hang" -> hang(task, listener, start);
      case "!unavailable" -> throw new Unavailable("No document reader could be started.");
      case "!unpainted" -> {
        // Obeyed when the page is told.
      }
      default -> throw failure(FailureCode.parse(order.substring(1)));
    }
  }

  private static void hang(Task task, Listener listener, long start) {
    long deadline = task.limits().deadline(1, 0).toNanos();
    while (listener.wanted()) {
      if (System.nanoTime() - start > deadline) {
        throw failure(FailureCode.TIMED_OUT);
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    throw new ReadingAbandoned();
  }

  private static Unreadable failure(FailureCode code) {
    return new Unreadable(code, "The memory reader was told to fail as " + code.code() + ".");
  }
}
