package io.ledgerlift.adapter.formats.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.port.DocumentReader.PageRead;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Bitmap;
import io.ledgerlift.domain.artifact.Artifact.Figure;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FramesTest {

  private static final PageNumber PAGE = new PageNumber(3);

  @Test
  void frame_is_put_together_from_single_bytes() throws IOException {
    byte[] bytes = Frame.preview(3, png(4, 5)).encoded().array();
    FrameInput input = new FrameInput(new Trickle(bytes));

    Frame frame = null;
    for (int i = 0; i <= bytes.length && frame == null; i++) {
      frame = input.next();
    }

    assertThat(frame).isNotNull();
    assertThat(frame.type()).isEqualTo(FrameType.PREVIEW);
    assertThat(frame.number(0)).isEqualTo(3);
    assertThat(frame.bodyAfter(1)).isEqualTo(png(4, 5));
  }

  @Test
  void end_of_the_socket_is_no_frame() {
    FrameInput input = new FrameInput(Channels.newChannel(new ByteArrayInputStream(new byte[3])));

    assertThatExceptionOfType(EOFException.class).isThrownBy(input::next);
  }

  @Test
  void page_comes_back_as_it_was() {
    PageRead page = page(new Bitmap("image/png", 4, 5), Map.of(0, png(4, 5)));

    PageRead read = PageFrame.read(PageFrame.write(page), PAGE, page.pictures());

    assertThat(read).usingRecursiveComparison().isEqualTo(page);
  }

  @Test
  void page_out_of_order_is_garbage() {
    PageRead page = page(null, Map.of());

    assertGarbage(page, new PageNumber(4), Map.of());
  }

  @Test
  void picture_of_another_size_is_garbage() {
    PageRead page = page(new Bitmap("image/png", 4, 5), Map.of());

    assertGarbage(page, PAGE, Map.of(0, png(4, 6)));
  }

  @Test
  void missing_and_superfluous_pictures_are_garbage() {
    assertGarbage(page(new Bitmap("image/png", 4, 5), Map.of()), PAGE, Map.of());
    assertGarbage(page(null, Map.of()), PAGE, Map.of(0, png(4, 5)));
  }

  @Test
  void anything_but_a_png_is_garbage() {
    assertThatExceptionOfType(Garbage.class).isThrownBy(() -> PngHeader.read(new byte[100]));
    assertThatExceptionOfType(Garbage.class).isThrownBy(() -> PngHeader.read(png(0, 5)));
    assertThatExceptionOfType(Garbage.class).isThrownBy(() -> PngHeader.read(new byte[3]));
  }

  private static void assertGarbage(
      PageRead page, PageNumber expected, Map<Integer, byte[]> pictures) {
    assertThatExceptionOfType(Garbage.class)
        .isThrownBy(() -> PageFrame.read(PageFrame.write(page), expected, pictures));
  }

  private static PageRead page(Bitmap bitmap, Map<Integer, byte[]> pictures) {
    Artifact figure =
        new Figure(
            PAGE, new BoundingBox(1, 2, 3, 4), new Engine("test", "1"), Confidence.CERTAIN, bitmap);
    QualityFlag flag = new QualityFlag(QualityFlag.Code.HIDDEN_TEXT, PAGE, 2);
    return new PageRead(PAGE, 612, 792, 90, List.of(figure), pictures, List.of(flag));
  }

  /** No more than the head of a PNG. */
  private static byte[] png(int width, int height) {
    return ByteBuffer.allocate(40)
        .putLong(0x89504E470D0A1A0AL)
        .putInt(13)
        .putInt(0x49484452)
        .putInt(width)
        .putInt(height)
        .array();
  }

  /** A channel without blocking that has one byte at a time, and every other time none. */
  private static final class Trickle implements ReadableByteChannel {

    private final ByteBuffer bytes;
    private boolean dry;

    Trickle(byte[] bytes) {
      this.bytes = ByteBuffer.wrap(bytes);
    }

    @Override
    public int read(ByteBuffer target) {
      dry = !dry;
      if (dry) {
        return 0;
      }
      target.put(bytes.get());
      return 1;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
