package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.TestDocuments;
import io.ledgerlift.application.usecase.WorkFolder.Scratch;
import io.ledgerlift.domain.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

  private static final long OWN = 4711;

  @TempDir private Path root;

  private final Document document = TestDocuments.aDocument().processing();

  @Test
  void each_reading_has_a_folder_of_its_own() {
    WorkFolder work = WorkFolder.open(root.resolve("work"), OWN, pid -> true);

    Path folder = work.open(document).path();

    assertThat(folder).isDirectory().hasFileName(document.id() + "-1");
    assertThat(folder.getParent()).hasFileName("4711");
  }

  @Test
  void closed_folder_is_gone_with_everything_in_it() throws IOException {
    Scratch scratch = WorkFolder.open(root, OWN, pid -> true).open(document);
    Files.writeString(Files.createDirectories(scratch.path().resolve("deep")).resolve("file"), "x");

    scratch.close();

    assertThat(scratch.path()).doesNotExist();
    assertThatCode(scratch::close).doesNotThrowAnyException();
  }

  @Test
  void what_dead_processes_left_behind_is_removed_and_the_rest_stays() throws IOException {
    Path dead = leftBehind("100");
    Path alive = leftBehind("200");
    Path stranger = leftBehind("not-a-process");

    WorkFolder.open(root, OWN, pid -> pid == 200);

    assertThat(dead).doesNotExist();
    assertThat(alive).exists();
    assertThat(stranger).exists();
  }

  @Test
  void what_an_earlier_process_of_the_same_number_left_behind_is_removed() throws IOException {
    Path earlier = leftBehind(Long.toString(OWN));

    WorkFolder.open(root, OWN, pid -> true);

    assertThat(earlier).doesNotExist();
    assertThat(root.resolve("4711")).isEmptyDirectory();
  }

  @Test
  void folder_that_cannot_be_made_is_told() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "x");

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> WorkFolder.open(file, OWN, pid -> true));
  }

  @Test
  void reading_for_which_there_is_no_room_is_told() throws IOException {
    WorkFolder work = WorkFolder.open(root, OWN, pid -> true);
    Files.delete(root.resolve("4711"));
    Files.writeString(root.resolve("4711"), "in the way");

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> work.open(document));
  }

  private Path leftBehind(String name) throws IOException {
    return Files.writeString(Files.createDirectories(root.resolve(name)).resolve("file"), "x");
  }
}
