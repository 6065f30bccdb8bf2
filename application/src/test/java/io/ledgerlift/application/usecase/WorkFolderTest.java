package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.TestDocuments;
import io.ledgerlift.application.usecase.WorkFolder.Scratch;
import io.ledgerlift.domain.document.Document;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

  private static final UUID ID = UUID.fromString("0badcafe-0000-0000-0000-000000000000");
  private static final UUID OTHER = UUID.fromString("facade00-0000-0000-0000-000000000000");

  @TempDir private Path home;

  private final Document document = TestDocuments.aDocument().processing();
  private final List<WorkFolder> opened = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (WorkFolder folder : opened) {
      folder.close();
    }
  }

  private Path root() {
    return home.resolve("work");
  }

  private WorkFolder open(UUID id) {
    WorkFolder folder = WorkFolder.open(root(), id);
    opened.add(folder);
    return folder;
  }

  @Test
  void each_reading_has_a_folder_of_its_own() {
    WorkFolder work = open(ID);

    Path folder = work.open(document).path();

    assertThat(folder).isDirectory().hasFileName(document.id() + "-1");
    assertThat(folder.getParent()).hasFileName("0badcafe");
  }

  @Test
  void closed_folder_is_gone_with_everything_in_it() throws IOException {
    Scratch scratch = open(ID).open(document);
    Files.writeString(Files.createDirectories(scratch.path().resolve("deep")).resolve("file"), "x");

    scratch.close();

    assertThat(scratch.path()).doesNotExist();
    assertThatCode(scratch::close).doesNotThrowAnyException();
  }

  @Test
  void what_nobody_holds_is_removed_and_the_rest_stays() throws IOException {
    Path dead = leftBehind("00000100");
    Path alive = open(OTHER).open(document).path();
    Path stranger = leftBehind("not-a-process");

    open(ID);

    assertThat(dead).doesNotExist();
    assertThat(alive).exists();
    assertThat(stranger).exists();
  }

  @Test
  void what_another_process_holds_stays_until_it_ends() throws Exception {
    Process other = holdElsewhere("00000200");
    Path held = leftBehind("00000200");

    open(ID);
    assertThat(held).exists();
    other.destroyForcibly().waitFor();
    open(OTHER);

    assertThat(held).doesNotExist();
    assertThat(locks().resolve("00000200")).doesNotExist();
  }

  @Test
  void folder_of_a_process_that_ends_in_order_leaves_nothing() throws IOException {
    WorkFolder work = open(ID);
    work.open(document);

    work.close();

    assertThat(root()).isEmptyDirectory();
    assertThat(locks().resolve("0badcafe")).doesNotExist();
    assertThatCode(work::close).doesNotThrowAnyException();
  }

  @Test
  void name_that_is_held_cannot_be_held_again() {
    open(ID);

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> open(ID));
  }

  @Test
  void folder_that_cannot_be_made_is_told() throws IOException {
    Files.writeString(root(), "in the way");

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> open(ID));
  }

  @Test
  void reading_for_which_there_is_no_room_is_told() throws IOException {
    WorkFolder work = open(ID);
    Files.delete(work.path());
    Files.writeString(work.path(), "in the way");

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> work.open(document));
  }

  private Path leftBehind(String name) throws IOException {
    return Files.writeString(Files.createDirectories(root().resolve(name)).resolve("file"), "x");
  }

  private Path locks() {
    return home.resolve("work.locks");
  }

  /** A process that holds the name until it is ended. */
  private Process holdElsewhere(String name) throws IOException {
    Path lock = Files.createDirectories(locks()).resolve(name);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                lock.toString())
            .redirectError(Redirect.INHERIT)
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo("held");
    return process;
  }

  /** Holds the lock that its argument names, says so, and waits for its end. */
  static final class LockHolder {

    private LockHolder() {}

    public static void main(String[] arguments) throws Exception {
      FileChannel channel =
          FileChannel.open(
              Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.lock();
      System.out.println("held");
      System.in.read();
    }
  }
}
