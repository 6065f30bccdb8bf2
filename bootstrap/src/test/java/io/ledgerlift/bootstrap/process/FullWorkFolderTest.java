package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.application.Needs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A worker whose folder for temporary files is full; needs root to mount a small one. */
@ExtendWith(SharedPostgres.class)
class FullWorkFolderTest {

  private static final int MORE_THAN_FITS = 2_000_000;

  @TempDir Path folder;
  private Path work;
  private boolean mounted;
  private Wired wired;

  @BeforeEach
  void mount(Postgres postgres) throws Exception {
    work = Files.createDirectories(folder.toRealPath().resolve("home/work"));
    mounted = succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", work.toString());
    Needs.that(mounted, "only root may mount a small file system");
    wired = Wired.in(folder, postgres);
  }

  @AfterEach
  void unmount() throws Exception {
    if (wired != null) {
      wired.close();
    }
    if (mounted) {
      assertThat(succeeds("umount", work.toString())).isTrue();
    }
  }

  @Test
  void documents_wait_until_there_is_room_again() throws IOException {
    Home home = wired.past().with("MAX_ATTEMPTS", "20");
    home.launch("serve").awaitReady();
    Path filler = work.resolve("filler");
    fill(filler);
    try (Load load = new Load(home.api())) {
      load.send(2);
      String id = load.journal().documents().get(0).id();
      await("a reading has failed for want of room")
          .atMost(Duration.ofSeconds(60))
          .until(() -> home.api().eventTypes(id).contains("retry_scheduled"));
      assertThat(home.api().events(id).toString()).contains("dependency_unavailable");

      Files.delete(filler);

      System.out.println("full work folder: " + Reckoning.of(home, load.journal()));
    }
  }

  private static void fill(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < MORE_THAN_FITS; i += 1024) {
        out.write(new byte[1024]);
      }
    } catch (IOException full) {
      assertThat(file).isNotEmptyFile();
    }
  }

  private static boolean succeeds(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }
}
