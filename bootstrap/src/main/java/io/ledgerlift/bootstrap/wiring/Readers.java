package io.ledgerlift.bootstrap.wiring;

import io.ledgerlift.adapter.formats.fork.ForkedDocumentReader;
import io.ledgerlift.adapter.formats.fork.ForkedPageWords;
import io.ledgerlift.adapter.formats.fork.SlotSettings;
import io.ledgerlift.application.port.DocumentReader.Limits;
import io.ledgerlift.application.port.PageWords;
import io.ledgerlift.application.usecase.WorkFolder;
import io.ledgerlift.bootstrap.settings.Settings.Work;
import io.ledgerlift.domain.artifact.Engine;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Sets up the child processes in which documents are read, alike for the service and for one file.
 */
final class Readers {

  private static final String ENGINE = "ledgerlift-geometry";

  private Readers() {}

  /** Hands what must be closed to {@code closing}, which closes the last first. */
  static ForkedDocumentReader open(Work work, WorkFolder slots, Consumer<AutoCloseable> closing) {
    ForkedDocumentReader reader =
        new ForkedDocumentReader(settings(work, slots, work.concurrency()));
    closing.accept(reader);
    return reader;
  }

  /** What reads words of single pages, one after the other; its child starts when first asked. */
  static PageWords words(Work work, WorkFolder slots, Consumer<AutoCloseable> closing) {
    ForkedPageWords words = new ForkedPageWords(settings(work, slots, 1));
    closing.accept(words);
    return words;
  }

  private static SlotSettings settings(Work work, WorkFolder folder, int slots) {
    return SlotSettings.standard(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        System.getProperty("java.class.path"),
        folder.path(),
        new Engine(ENGINE, Version.NUMBER),
        work.ocr(),
        work.office(),
        slots);
  }

  /** Where the children of this process have their folders. */
  static WorkFolder slotFolder() {
    return workFolder(Path.of(System.getProperty("java.io.tmpdir"), "ledgerlift-" + user()));
  }

  static Limits limits(Work work) {
    return new Limits(work.maxPages(), work.timeout(), work.previewDpi());
  }

  /** A folder of this process under {@code root}; what dead processes left there is removed. */
  static WorkFolder workFolder(Path root) {
    return WorkFolder.open(root, UUID.randomUUID());
  }

  /** Sockets have short paths, so their folder lies under the system's; each user has one there. */
  private static String user() {
    return System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9_-]", "_");
  }
}
