package io.ledgerlift.bootstrap.wiring;

import io.ledgerlift.adapter.formats.fork.ForkedDocumentReader;
import io.ledgerlift.adapter.formats.fork.SlotSettings;
import io.ledgerlift.application.port.DocumentReader.Limits;
import io.ledgerlift.application.usecase.WorkFolder;
import io.ledgerlift.bootstrap.settings.Settings.Work;
import io.ledgerlift.domain.artifact.Engine;
import java.nio.file.Path;

/**
 * Sets up the child processes in which documents are read, alike for the service and for one file.
 */
final class Readers {

  private static final String ENGINE = "ledgerlift-geometry";

  private Readers() {}

  static ForkedDocumentReader open(Work work) {
    return new ForkedDocumentReader(
        SlotSettings.standard(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            System.getProperty("java.class.path"),
            ownFolder(Path.of(System.getProperty("java.io.tmpdir"), "ledgerlift-" + user())),
            new Engine(ENGINE, Version.NUMBER),
            work.concurrency()));
  }

  static Limits limits(Work work) {
    return new Limits(work.maxPages(), work.timeout(), work.previewDpi());
  }

  /** The folder of this process under {@code root}; what dead processes left there is removed. */
  static Path ownFolder(Path root) {
    return workFolder(root).path();
  }

  static WorkFolder workFolder(Path root) {
    return WorkFolder.open(
        root,
        ProcessHandle.current().pid(),
        pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
  }

  /** Sockets have short paths, so their folder lies under the system's; each user has one there. */
  private static String user() {
    return System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9_-]", "_");
  }
}
