package io.ledgerlift.adapter.storage.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerlift.application.Health.State;
import io.ledgerlift.application.SmallDisk;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.GeneratedBytes;
import io.ledgerlift.application.port.ObjectStore.UploadOrder;
import io.ledgerlift.application.port.SignedTransfers.UploadRequest;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a file system of two megabytes; needs root to mount one, and is skipped elsewhere. */
final class FullDiskTest {

  private static final int TWO_MEGABYTES = 2_000_000;
  private static final int THREE_MEGABYTES = 3_000_000;
  private static final ObjectKey KEY = new ObjectKey("raw/statement.pdf");

  @TempDir private Path mountPoint;
  private @Nullable SmallDisk small;
  private LocalStoreOnDisk disk;

  @BeforeEach
  void mount() {
    small = SmallDisk.at(mountPoint, 2);
    disk = new LocalStoreOnDisk(mountPoint);
  }

  @AfterEach
  void unmount() {
    if (small != null) {
      small.close();
    }
  }

  @Test
  void put_on_a_full_disk_says_so_and_keeps_nothing() {
    assertThatThrownBy(() -> put(KEY, THREE_MEGABYTES))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("the disk is full")
        .hasCauseInstanceOf(IOException.class);

    assertThat(disk.store.describe(KEY)).isEmpty();
    assertThat(disk.root.resolve(".incoming")).isEmptyDirectory();
  }

  @Test
  void upload_on_a_full_disk_says_so_and_keeps_nothing() {
    UploadOrder order =
        new UploadOrder(KEY, ContentType.PDF, THREE_MEGABYTES, Duration.ofMinutes(1));
    URI url = disk.store.presignUpload(order).url();
    UploadRequest request =
        new UploadRequest(KEY, query(url), "application/pdf", (long) THREE_MEGABYTES);

    assertThatThrownBy(
            () -> disk.transfers.receive(request, new GeneratedBytes(1, THREE_MEGABYTES)))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("the disk is full");

    assertThat(disk.store.describe(KEY)).isEmpty();
    assertThat(disk.root.resolve(".incoming")).isEmptyDirectory();
  }

  @Test
  void object_that_is_there_outlives_a_full_disk_and_room_made_is_used() {
    put(KEY, TWO_MEGABYTES / 2);
    assertThatThrownBy(() -> put(KEY, TWO_MEGABYTES)).isInstanceOf(Unavailable.class);
    assertThat(GeneratedBytes.summaryOf(disk.store.open(KEY)))
        .isEqualTo(GeneratedBytes.summary(1, TWO_MEGABYTES / 2));

    disk.store.delete(List.of(KEY));
    put(KEY, TWO_MEGABYTES);

    assertThat(disk.store.describe(KEY)).isPresent();
  }

  @Test
  void store_on_a_full_disk_is_not_well() throws IOException {
    LocalStorageHealthCheck check = new LocalStorageHealthCheck(disk.store, TWO_MEGABYTES);
    assertThat(check.check().state()).isEqualTo(State.UP);

    assertThatThrownBy(() -> Files.write(disk.root.resolve("filler"), new byte[THREE_MEGABYTES]))
        .isInstanceOf(IOException.class);

    assertThat(check.check().state()).isNotEqualTo(State.UP);
  }

  private void put(ObjectKey key, long size) {
    disk.store.put(key, "application/pdf", new GeneratedBytes(1, size), size);
  }

  private static Map<String, String> query(URI url) {
    return Stream.of(url.getQuery().split("&"))
        .map(part -> part.split("=", 2))
        .collect(Collectors.toMap(part -> part[0], part -> part[1]));
  }
}
