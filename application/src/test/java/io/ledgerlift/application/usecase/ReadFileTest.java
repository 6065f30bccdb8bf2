package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.ScriptedReader;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.DocumentReader.Limits;
import io.ledgerlift.application.port.DocumentReader.Listener;
import io.ledgerlift.application.port.DocumentReader.PageRead;
import io.ledgerlift.application.port.DocumentReader.Task;
import io.ledgerlift.application.port.DocumentReader.Unplaced;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.page.PageNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadFileTest {

  private static final Limits LIMITS = new Limits(10, Duration.ofSeconds(5), 100);

  private static final long MOST = 1_000;

  @TempDir private Path folder;

  private final List<Task> tasks = new ArrayList<>();
  private final ReadFile readFile =
      new ReadFile(UseCaseTest.twoPages().meanwhile(tasks::add), LIMITS, MOST);

  @Test
  void pdf_is_read_within_the_limits_and_told_page_by_page() throws IOException {
    Path file = file(UseCaseTest.PDF);
    Heard heard = new Heard();

    int pages = readFile.read(file, heard).pageCount();

    assertThat(pages).isEqualTo(2);
    assertThat(heard.pages).extracting(PageRead::number).hasSize(2);
    assertThat(tasks).containsExactly(new Task(file, ContentType.PDF, LIMITS));
  }

  @Test
  void docx_is_told_by_its_first_bytes() throws IOException {
    Path file = file(new byte[] {'P', 'K', 3, 4, 0, 0});

    readFile.read(file, new Heard());

    assertThat(tasks).containsExactly(new Task(file, ContentType.DOCX, LIMITS));
  }

  @Test
  void file_above_the_limit_is_not_read() throws IOException {
    byte[] content = new byte[(int) MOST + 1];
    System.arraycopy(UseCaseTest.PDF, 0, content, 0, UseCaseTest.PDF.length);

    assertUnreadable(file(content), FailureCode.TOO_LARGE);
    assertThat(tasks).isEmpty();
  }

  @Test
  void empty_file_and_other_formats_are_unreadable() throws IOException {
    Path empty = file(new byte[0]);
    assertUnreadable(empty, FailureCode.EMPTY_FILE);

    Path text = file(new byte[] {'h', 'e', 'l', 'l', 'o'});
    assertUnreadable(text, FailureCode.NOT_A_PDF);
  }

  @Test
  void file_that_is_not_there_is_told() {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> readFile.read(folder.resolve("nothing.pdf"), new Heard()));
  }

  @Test
  void deadline_grows_by_half_a_second_for_each_page() {
    assertThat(LIMITS.deadline(4, 2)).isEqualTo(Duration.ofSeconds(27));
  }

  private void assertUnreadable(Path file, FailureCode code) {
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> readFile.read(file, new Heard()))
        .satisfies(unreadable -> assertThat(unreadable.code()).isEqualTo(code));
    assertThat(tasks).isEmpty();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file"), bytes);
  }

  private static final class Heard implements Listener {

    private final List<PageRead> pages = new ArrayList<>();

    @Override
    public void opened(int pageCount) {
      assertThat(pageCount).isEqualTo(2);
    }

    @Override
    public void page(PageRead page) {
      pages.add(page);
    }

    @Override
    public void unplaced(Unplaced portion) {
      throw new AssertionError("the scripted file has pages");
    }

    @Override
    public void preview(PageNumber page, byte[] png) {
      assertThat(png).isEqualTo(ScriptedReader.PICTURE);
    }

    @Override
    public void flagged(QualityFlag flag) {
      assertThat(flag.count()).isPositive();
    }

    @Override
    public boolean wanted() {
      return true;
    }
  }
}
