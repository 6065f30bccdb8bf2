package io.ledgerlift.adapter.formats.pdfbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.page.Word.Direction;
import io.ledgerlift.domain.page.Word.Visibility;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageGeometryTest {

  /** The word stands 40 points from the left and 200 from the bottom of 400 x 300 points. */
  private static final String WORD = "BT /F 10 Tf 40 200 Td (Rent) Tj ET ";

  private static final int DARK = 0xff808080;

  @Test
  void word_stands_where_it_is_painted() {
    Word word = only(Drawn.page(WORD));

    assertThat(word.text()).isEqualTo("Rent");
    assertThat(word.box().x()).isEqualTo(40);
    assertThat(word.box().y()).isBetween(90.0, 93.0);
    assertThat(word.box().bottom()).isBetween(101.0, 103.0);
    assertThat(word.box().width()).isCloseTo(21.12, within(.01));
    assertThat(word.direction()).isEqualTo(Direction.RIGHT);
    assertThat(word.style().font()).isEqualTo("Helvetica");
    assertThat(word.style().size()).isEqualTo(10);
    assertThat(word.style().spaceWidth()).isCloseTo(.278, within(.001));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 400, 300, 40, 100, RIGHT",
    "90, 300, 400, 200, 40, DOWN",
    "180, 400, 300, 360, 200, LEFT",
    "270, 300, 400, 100, 360, UP"
  })
  void rotation_is_applied(
      int rotation, double width, double height, double x, double y, Direction direction) {
    Page page = Drawn.read(WORD, p -> p.setRotation(rotation)).page();

    assertThat(page.width()).isEqualTo(width);
    assertThat(page.height()).isEqualTo(height);
    assertThat(page.rotation()).isEqualTo(rotation);
    Word word = only(page);
    assertThat(word.direction()).isEqualTo(direction);
    assertThat(word.box().grow(.01).contains(x, y)).as("origin in %s", word.box()).isTrue();
  }

  @Test
  void places_count_from_the_crop_box() {
    Page page = Drawn.read(WORD, p -> p.setCropBox(new PDRectangle(30, 150, 200, 100))).page();

    assertThat(page.width()).isEqualTo(200);
    assertThat(page.height()).isEqualTo(100);
    assertThat(only(page).box().x()).isEqualTo(10);
    assertThat(only(page).box().contains(10, 50)).isTrue();
  }

  @Test
  void user_unit_stretches_everything() {
    Page page = Drawn.read(WORD, p -> p.setUserUnit(2)).page();

    assertThat(page.width()).isEqualTo(800);
    assertThat(only(page).box().x()).isEqualTo(80);
    assertThat(only(page).style().size()).isEqualTo(20);
  }

  @Test
  void text_outside_the_crop_box_is_off_the_page() {
    Page page = Drawn.read(WORD, p -> p.setCropBox(new PDRectangle(0, 0, 400, 100))).page();

    assertThat(only(page).visibility()).isEqualTo(Visibility.OFF_PAGE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void preview_shows_what_the_boxes_say(int rotation) throws IOException {
    String square = "0 g 40 200 30 15 re f ";
    Consumer<PDPage> setUp =
        p -> {
          p.setRotation(rotation);
          p.setCropBox(new PDRectangle(20, 100, 300, 180));
          p.setUserUnit(1.5f);
        };

    BoundingBox box = Drawn.read(square, setUp).page().pictures().get(0).box();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(Drawn.preview(square, setUp, 72)));

    assertThat(image.getRGB((int) box.centerX(), (int) box.centerY())).isLessThan(DARK);
    assertThat(darkPixels(image)).isCloseTo((int) box.area(), within(150));
  }

  @Test
  void page_without_area_is_read_on_letter_paper_and_flagged() {
    var read = Drawn.read(WORD, p -> p.setMediaBox(new PDRectangle(0, 0)));

    assertThat(read.page().width()).isEqualTo(612);
    assertThat(only(read.page()).visible()).isTrue();
    assertThat(read.flags())
        .extracting(QualityFlag::code)
        .containsExactly(QualityFlag.Code.DAMAGED_CONTENT);
  }

  private static int darkPixels(BufferedImage image) {
    int dark = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        dark += image.getRGB(x, y) < DARK ? 1 : 0;
      }
    }
    return dark;
  }

  private static Word only(Page page) {
    assertThat(page.words()).hasSize(1);
    return page.words().get(0);
  }
}
