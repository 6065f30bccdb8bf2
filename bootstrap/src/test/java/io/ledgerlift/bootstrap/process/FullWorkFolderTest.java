package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.application.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A worker whose folder for temporary files is full; needs root to mount a small one. */
@ExtendWith(SharedPostgres.class)
class FullWorkFolderTest {

  @TempDir Path folder;
  private @Nullable SmallDisk disk;
  private @Nullable Wired wired;

  @BeforeEach
  void mount(Postgres postgres) throws IOException {
    disk = SmallDisk.at(Files.createDirectories(folder.toRealPath().resolve("home/work")), 1);
    wired = Wired.in(folder, postgres);
  }

  @AfterEach
  void unmount() {
    if (wired != null) {
      wired.close();
    }
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void documents_wait_until_there_is_room_again() {
    Home home = wired.past().with("MAX_ATTEMPTS", "20");
    home.launch("serve").awaitReady();
    disk.fill();
    try (Load load = new Load(home.api())) {
      load.send(2);
      String id = load.journal().documents().get(0).id();
      await("a reading has failed for want of room")
          .atMost(Duration.ofSeconds(60))
          .until(() -> home.api().eventTypes(id).contains("retry_scheduled"));
      assertThat(home.api().events(id).toString()).contains("dependency_unavailable");

      disk.free();

      System.out.println("full work folder: " + Reckoning.of(home, load.journal()));
    }
  }
}
