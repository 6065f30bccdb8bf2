package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.adapter.formats.ocr.OcrSettings;
import io.ledgerlift.adapter.formats.office.Typesetter;
import io.ledgerlift.application.port.DocumentReader.Limits;
import io.ledgerlift.domain.artifact.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Slots and limits for tests. */
final class TestSlots {

  static final Limits LIMITS = new Limits(5000, Duration.ofSeconds(60), 50);

  private static final Engine ENGINE = new Engine("test", "1");
  private static final int HEAP = 512;
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private TestSlots() {}

  static SlotSettings one(Path folder) {
    return slots(folder, java(), HEAP, SILENCE);
  }

  static SlotSettings withHeap(Path folder, int megabytes) {
    return slots(folder, java(), megabytes, SILENCE);
  }

  /** Children run {@code executable} in place of Java. */
  static SlotSettings of(Path folder, Path executable, Duration silence) {
    return slots(folder, executable, HEAP, silence);
  }

  /** Children are replaced after so many documents. */
  static SlotSettings replacedAfter(Path folder, int documents) {
    return new SlotSettings(
        java(),
        classPath(),
        folder,
        List.of(),
        ENGINE,
        OcrSettings.found("eng"),
        null,
        1,
        HEAP,
        SILENCE,
        documents,
        Duration.ofMinutes(5));
  }

  /** Word files are laid out. */
  static SlotSettings with(Path folder, Typesetter office) {
    return SlotSettings.standard(
        java(), classPath(), folder, ENGINE, OcrSettings.found("eng"), office, 1);
  }

  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  static String classPath() {
    return System.getProperty("java.class.path");
  }

  private static SlotSettings slots(Path folder, Path executable, int heap, Duration silence) {
    return new SlotSettings(
        executable,
        classPath(),
        folder,
        List.of(),
        ENGINE,
        OcrSettings.found("eng"),
        null,
        1,
        heap,
        silence,
        200,
        Duration.ofMinutes(5));
  }
}
