package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.application.port.DocumentReader.Task;
import io.ledgerlift.application.port.HeardReading;
import io.ledgerlift.domain.document.ContentType;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** A parent in a JVM of its own, to be killed. */
public final class MortalParent {

  private MortalParent() {}

  /** Takes a folder for slots and a file to read; prints the pids of its children and waits. */
  public static void main(String[] args) throws InterruptedException {
    ForkedDocumentReader reader = new ForkedDocumentReader(TestSlots.one(Path.of(args[0])));
    reader.read(new Task(Path.of(args[1]), ContentType.PDF, TestSlots.LIMITS), new HeardReading());
    System.out.println(
        ProcessHandle.current()
            .children()
            .map(child -> Long.toString(child.pid()))
            .collect(Collectors.joining(" ")));
    new CountDownLatch(1).await();
  }
}
