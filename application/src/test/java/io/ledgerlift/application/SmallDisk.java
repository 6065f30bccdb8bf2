package io.ledgerlift.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A file system of few megabytes, to be full. Needs root to mount one; skipped elsewhere. */
public final class SmallDisk implements AutoCloseable {

  private static final int KILOBYTE = 1024;

  private final Path mountPoint;
  private final Path filler;

  private SmallDisk(Path mountPoint) {
    this.mountPoint = mountPoint;
    this.filler = mountPoint.resolve("filler");
  }

  /** Mounts one at an empty folder. */
  public static SmallDisk at(Path mountPoint, int megabytes) {
    String size = "size=" + megabytes + "m,mode=0700";
    boolean mounted = succeeds("mount", "-t", "tmpfs", "-o", size, "tmpfs", mountPoint.toString());
    Needs.that(mounted, "only root may mount a small file system");
    return new SmallDisk(mountPoint);
  }

  /** Leaves no room for anything. */
  public void fill() {
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(new byte[KILOBYTE]);
      }
    } catch (IOException full) {
      assertThat(filler).isNotEmptyFile();
    }
  }

  /** Gives the room back that was filled. */
  public void free() {
    try {
      Files.delete(filler);
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }

  /** Waits for processes that have files open here to be gone. */
  @Override
  public void close() {
    await("the file system is let go")
        .atMost(Duration.ofSeconds(30))
        .until(() -> succeeds("umount", mountPoint.toString()));
  }

  private static boolean succeeds(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
