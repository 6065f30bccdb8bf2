package io.ledgerlift.adapter.formats.pdfbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.adapter.formats.Png;
import io.ledgerlift.domain.page.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

class PngTest {

  @Test
  void colours_come_back_as_they_were() throws IOException {
    BufferedImage image = new BufferedImage(37, 23, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int i = 0; i < 37 * 23; i++) {
      image.setRGB(i % 37, i / 37, random.nextInt());
    }

    assertSame(decoded(Png.encode(image)), image);
  }

  @Test
  void greys_come_back_as_they_were() throws IOException {
    BufferedImage image = new BufferedImage(5, 256, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 256; y++) {
      image.setRGB(y % 5, y, 0x010101 * y);
    }

    BufferedImage decoded = decoded(Png.encode(image));

    assertThat(decoded.getRaster().getNumBands()).isEqualTo(1);
    for (int y = 0; y < 256; y++) {
      assertThat(decoded.getRaster().getSample(y % 5, y, 0)).isEqualTo(y);
    }
  }

  @Test
  void crops_are_cut_from_where_their_boxes_stand() throws IOException {
    String content = "1 0 0 rg 40 200 30 15 re f 0 0 1 rg 300 20 50 50 re f";
    BoundingBox red = new BoundingBox(40, 85, 30, 15);
    BoundingBox blue = new BoundingBox(300, 230, 50, 50);

    List<byte[]> crops = Drawn.crops(content, List.of(red, blue), 144).pngs();

    assertThat(decoded(crops.get(0)).getWidth()).isEqualTo(60);
    assertThat(decoded(crops.get(0)).getRGB(30, 15)).isEqualTo(0xffff0000);
    assertThat(decoded(crops.get(1)).getRGB(50, 50)).isEqualTo(0xff0000ff);
  }

  @Test
  void giant_page_is_painted_smaller() throws IOException {
    byte[] png =
        Drawn.preview(
            "0 g 40 200 30 15 re f", page -> page.setMediaBox(new PDRectangle(20000, 10000)), 300);

    BufferedImage image = decoded(png);
    assertThat((long) image.getWidth() * image.getHeight()).isLessThanOrEqualTo(16_000_000);
    assertThat(image.getWidth()).isGreaterThan(5000);
  }

  private static void assertSame(BufferedImage actual, BufferedImage expected) {
    for (int y = 0; y < expected.getHeight(); y++) {
      for (int x = 0; x < expected.getWidth(); x++) {
        assertThat(actual.getRGB(x, y)).isEqualTo(expected.getRGB(x, y));
      }
    }
  }

  private static BufferedImage decoded(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
