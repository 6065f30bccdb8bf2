package io.ledgerlift.adapter.storage.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerlift.application.Needs;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.GeneratedBytes;
import io.ledgerlift.application.port.ObjectStore.NoSuchObject;
import io.ledgerlift.application.port.SettableClock;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalObjectStoreTest {

  private static final ObjectKey KEY = new ObjectKey("raw/statement.pdf");

  @TempDir private Path home;
  private LocalStoreOnDisk disk;

  @BeforeEach
  void open() {
    disk = new LocalStoreOnDisk(home);
  }

  @Test
  void object_is_a_file_under_its_key_that_only_the_owner_reads() throws IOException {
    put(KEY, 1, 100);

    Path file = disk.root.resolve("raw/statement.pdf");
    assertThat(file).hasSize(100);
    Needs.that(
        Files.getFileStore(file).supportsFileAttributeView("posix"),
        "this file system has no modes");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void objects_outlive_a_restart_with_their_pins() {
    put(KEY, 1, 100);

    assertThat(disk.reopened().describe(KEY)).isEqualTo(disk.store.describe(KEY)).isPresent();
  }

  @Test
  void object_edited_by_hand_has_another_pin() throws IOException {
    put(KEY, 1, 100);
    String pin = pin();

    Files.write(disk.root.resolve("raw/statement.pdf"), new byte[100]);

    assertThat(pin()).isNotEqualTo(pin);
  }

  @Test
  void a_hundred_writings_within_one_moment_have_a_hundred_pins() {
    List<String> pins = Stream.generate(() -> putAndPin(KEY)).limit(100).toList();

    assertThat(pins).doesNotHaveDuplicates();
  }

  @Test
  void open_stream_goes_on_with_the_object_it_was_opened_on() throws IOException {
    put(KEY, 1, 500_000);
    try (InputStream open = disk.store.open(KEY)) {
      put(KEY, 2, 500_000);

      assertThat(GeneratedBytes.summaryOf(open)).isEqualTo(GeneratedBytes.summary(1, 500_000));
    }
  }

  @Test
  void nothing_is_left_of_content_that_failed() {
    assertThatThrownBy(() -> disk.store.put(KEY, "application/pdf", new GeneratedBytes(1, 99), 100))
        .hasMessageContaining("raw/statement.pdf");

    assertThat(disk.root.resolve(".incoming")).isEmptyDirectory();
    assertThat(disk.root.resolve("raw")).doesNotExist();
  }

  @Test
  void file_on_its_way_in_is_no_object() throws IOException {
    try (IncomingFile incoming = disk.store.incoming()) {
      incoming.fill(new GeneratedBytes(1, 10), 10, SettableClock.START);

      disk.store.list("", object -> assertThat(object).isNull());
    }
    assertThat(disk.root.resolve(".incoming")).isEmptyDirectory();
  }

  @Test
  void sweep_removes_what_a_crash_left_and_spares_who_is_at_work() throws IOException {
    Path left = Files.createFile(disk.root.resolve(".incoming/left.part"));
    Path working = Files.createFile(disk.root.resolve(".incoming/working.part"));
    Files.setLastModifiedTime(left, FileTime.from(SettableClock.START.minusSeconds(1)));
    Files.setLastModifiedTime(working, FileTime.from(SettableClock.START));

    disk.store.sweepIncoming(SettableClock.START);

    assertThat(left).doesNotExist();
    assertThat(working).exists();
  }

  @Test
  void folders_that_are_empty_go_with_their_last_object() {
    ObjectKey first = new ObjectKey("derived/d/1/previews/1.png");
    ObjectKey second = new ObjectKey("derived/d/2/previews/1.png");
    put(first, 1, 10);
    put(second, 1, 10);

    disk.store.delete(List.of(first));
    assertThat(disk.root.resolve("derived/d/1")).doesNotExist();
    assertThat(disk.root.resolve("derived/d/2/previews")).exists();

    disk.store.delete(List.of(second));
    assertThat(disk.root.resolve("derived")).doesNotExist();
  }

  @Test
  void writers_and_removers_of_one_folder_do_not_hinder_each_other() {
    List<ObjectKey> keys =
        Stream.iterate(0, n -> n + 1).limit(200).map(n -> new ObjectKey("a/b/c/" + n)).toList();

    keys.parallelStream()
        .forEach(
            key -> {
              put(key, 1, 10);
              disk.store.delete(List.of(key));
            });

    assertThat(disk.root.resolve("a")).doesNotExist();
  }

  @Test
  void link_out_of_the_store_is_not_followed() throws IOException {
    Path outside = Files.createDirectory(home.resolve("outside"));
    Files.writeString(outside.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(disk.root.resolve("folder"), outside);
    Files.createSymbolicLink(disk.root.resolve("file"), outside.resolve("secret.txt"));

    for (String key : List.of("folder/secret.txt", "file")) {
      ObjectKey linked = new ObjectKey(key);
      assertThat(disk.store.describe(linked)).isEmpty();
      assertThatThrownBy(() -> disk.store.open(linked)).isInstanceOf(NoSuchObject.class);
      disk.store.delete(List.of(linked));
    }
    assertThatThrownBy(() -> put(new ObjectKey("folder/new.txt"), 1, 10))
        .isInstanceOf(Unavailable.class);
    disk.store.list("", object -> assertThat(object).isNull());
    assertThat(outside).isDirectoryContaining("glob:**/secret.txt");
    assertThat(outside.resolve("new.txt")).doesNotExist();
  }

  @Test
  void files_that_somebody_else_put_there_are_not_listed() throws IOException {
    put(KEY, 1, 10);
    Files.writeString(disk.root.resolve("raw/no key.txt"), "?");
    Files.writeString(disk.root.resolve("raw/.DS_Store"), "?");

    disk.store.list("", object -> assertThat(object.key()).isEqualTo(KEY));
  }

  @Test
  void store_whose_folder_is_gone_is_unavailable() throws IOException {
    disk.clock.advance(Duration.ofSeconds(1));
    Files.delete(disk.root.resolve(".incoming"));
    Files.delete(disk.root);

    assertThatThrownBy(() -> put(KEY, 1, 10)).isInstanceOf(Unavailable.class);
  }

  private String putAndPin(ObjectKey key) {
    put(key, 1, 100);
    return pin();
  }

  private String pin() {
    return disk.store.describe(KEY).orElseThrow().pin().mark();
  }

  private void put(ObjectKey key, long seed, long size) {
    disk.store.put(key, "application/pdf", new GeneratedBytes(seed, size), size);
  }
}
