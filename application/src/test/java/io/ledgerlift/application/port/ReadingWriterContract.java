package io.ledgerlift.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.page.PageNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every writer of readings does with a reading, its stream and their failures. */
public abstract class ReadingWriterContract {

  protected abstract ReadingWriter writer();

  /** Whether the bytes are a whole file of this writer, with so many pages. */
  protected abstract boolean isWhole(byte[] file, int pages);

  @Test
  void every_page_is_written() throws IOException {
    assertThat(isWhole(written(pages(3)), 3)).isTrue();
    assertThat(isWhole(written(pages(0)), 0)).isTrue();
  }

  @Test
  void the_same_reading_gives_the_same_bytes() throws IOException {
    assertThat(written(pages(5))).isEqualTo(written(pages(5)));
  }

  @Test
  void stream_is_left_open() throws IOException {
    boolean[] closed = {false};
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };

    writer().write(pages(1), out);

    assertThat(closed[0]).isFalse();
  }

  @Test
  void what_the_stream_throws_comes_out() {
    IOException full = new IOException("full");
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw full;
          }
        };

    assertThatThrownBy(() -> writer().write(pages(2_000), out)).isSameAs(full);
  }

  @Test
  void reading_that_breaks_off_is_never_a_whole_file() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReadingWriter.Content breaking =
        content(
            each -> {
              each.accept(page(1));
              throw new Unavailable("the database went away");
            });

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> writer().write(breaking, out));

    assertThat(isWhole(out.toByteArray(), 1)).isFalse();
  }

  private byte[] written(ReadingWriter.Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer().write(content, out);
    return out.toByteArray();
  }

  private static ReadingWriter.Content pages(int count) {
    return content(
        each -> IntStream.rangeClosed(1, count).forEach(number -> each.accept(page(number))));
  }

  private static PageRow page(int number) {
    return new PageRow(new PageNumber(number), 612, 792, 0, null, List.of(), List.of());
  }

  private static ReadingWriter.Content content(Consumer<Consumer<PageRow>> pages) {
    return new ReadingWriter.Content() {
      @Override
      public @Nullable Document document() {
        return null;
      }

      @Override
      public void pages(Consumer<PageRow> each) {
        pages.accept(each);
      }
    };
  }
}
