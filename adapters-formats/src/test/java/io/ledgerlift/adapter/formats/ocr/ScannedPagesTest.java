package io.ledgerlift.adapter.formats.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ledgerlift.adapter.formats.PageContent;
import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.adapter.formats.WorkLimits;
import io.ledgerlift.adapter.formats.pdfbox.PdfBoxFile;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.artifact.QualityFlag.Code;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.PageReading;
import io.ledgerlift.fixtures.GeneratedDocument;
import io.ledgerlift.fixtures.PageTruth;
import io.ledgerlift.fixtures.scan.ScanDesign;
import io.ledgerlift.fixtures.scan.Scanner;
import io.ledgerlift.fixtures.statement.StatementGenerator;
import io.ledgerlift.fixtures.statement.StatementLayouts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedPagesTest {

  /** Of the words that hold digits; measured over 100 pages it is 98 %. */
  private static final double FIGURES_RIGHT = 0.95;

  private static final GeneratedDocument PRINT =
      StatementGenerator.generate(5, StatementLayouts.SUM_RULES);

  @TempDir private Path folder;

  static List<Arguments> scanners() {
    return List.of(
        Arguments.of(ScanDesign.OFFICE),
        Arguments.of(ScanDesign.WORN),
        Arguments.of(ScanDesign.FAST));
  }

  @ParameterizedTest
  @MethodSource("scanners")
  void a_scanned_statement_is_read_from_its_pixels(ScanDesign design) throws IOException {
    OcrSettings ocr = OcrHere.needed();
    GeneratedDocument scan = Scanner.scan(PRINT, design, 7);

    PageContent content = read(scan.bytes(), ocr);

    assertThat(content.flags()).extracting(QualityFlag::code).containsOnly(Code.READ_FROM_PIXELS);
    assertThat(content.page().slope()).isCloseTo(design.slope(), within(.1));
    assertThat(content.page().pictures()).as("the scan is no figure").isEmpty();
    Map<String, Integer> left = new HashMap<>();
    words(content).forEach(word -> left.merge(word.text(), 1, Integer::sum));
    List<String> figures = figures(scan.truth().pages().get(0));
    long right =
        figures.stream().filter(figure -> left.merge(figure, -1, Integer::sum) >= 0).count();
    assertThat(right).isGreaterThanOrEqualTo((long) (FIGURES_RIGHT * figures.size()));
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void a_scan_that_lies_on_its_side_is_read(int degrees) throws IOException {
    OcrSettings ocr = OcrHere.needed();
    GeneratedDocument scan = Scanner.scan(PRINT, ScanDesign.OFFICE, 7);

    PageContent content = read(turned(scan.bytes(), degrees), ocr);
    List<Artifact> artifacts =
        new PageReading(new Engine("test", "1")).read(content.page()).artifacts();

    Cell total = cell(table(artifacts).cells(), "Total assets");
    assertThat(box(total).height() > box(total).width()).isEqualTo(degrees != 180);
    List<String> read =
        table(artifacts).cells().stream()
            .flatMap(cell -> Stream.of(cell.text().split(" ")))
            .toList();
    List<String> figures = figures(scan.truth().pages().get(0));
    assertThat(figures.stream().filter(read::contains).count())
        .isGreaterThanOrEqualTo((long) (FIGURES_RIGHT * figures.size()));
  }

  /** As shown on its side. */
  private static byte[] turned(byte[] pdf, int degrees) throws IOException {
    ByteArrayOutputStream turned = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.getPage(0).setRotation(degrees);
      document.save(turned);
    }
    return turned.toByteArray();
  }

  @Test
  void a_scan_in_strips_leaves_no_figures() throws IOException {
    OcrSettings ocr = OcrHere.needed();
    GeneratedDocument scan = Scanner.scan(PRINT, ScanDesign.OFFICE, 7);

    PageContent content = read(inStrips(scan.bytes(), 5), ocr);

    assertThat(content.page().pictures()).isEmpty();
    assertThat(words(content).map(Word::text)).contains("assets");
  }

  private static byte[] inStrips(byte[] pdf, int strips) throws IOException {
    try (PDDocument scan = Loader.loadPDF(pdf);
        PDDocument document = new PDDocument()) {
      PDRectangle paper = scan.getPage(0).getMediaBox();
      BufferedImage image = new PDFRenderer(scan).renderImageWithDPI(0, 300, ImageType.GRAY);
      PDPage page = new PDPage(paper);
      document.addPage(page);
      int pixels = image.getHeight() / strips;
      float height = paper.getHeight() / strips;
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        for (int i = 0; i < strips; i++) {
          BufferedImage strip = image.getSubimage(0, i * pixels, image.getWidth(), pixels);
          content.drawImage(
              LosslessFactory.createFromImage(document, strip),
              0,
              paper.getHeight() - (i + 1) * height,
              paper.getWidth(),
              height);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void no_figure_that_is_told_as_certain_is_wrong() throws IOException {
    OcrSettings ocr = OcrHere.needed();
    GeneratedDocument scan = Scanner.scan(PRINT, ScanDesign.WORN, 8);
    PageContent content = read(scan.bytes(), ocr);

    List<String> certain =
        words(content)
            .filter(word -> word.certainty() == 1)
            .map(Word::text)
            .filter(text -> text.matches(".*\\d.*"))
            .toList();

    assertThat(certain).hasSizeGreaterThan(20);
    assertThat(figures(scan.truth().pages().get(0))).containsAll(certain);
  }

  @Test
  void cells_stand_where_the_scan_shows_them() throws IOException {
    OcrSettings ocr = OcrHere.needed();
    GeneratedDocument scan = Scanner.scan(PRINT, ScanDesign.WORN, 9);
    PageContent content = read(scan.bytes(), ocr);
    List<Artifact> artifacts =
        new PageReading(new Engine("test", "1")).read(content.page()).artifacts();

    Cell total = cell(scan.truth().pages().get(0).tables().get(0).cells(), "Total assets");
    Cell found = cell(table(artifacts).cells(), "Total assets");

    BoundingBox shown = box(found);
    assertThat(shown.overlap(box(total))).isGreaterThan(.7 * box(total).area());
  }

  @Test
  void without_a_recogniser_the_page_says_so() throws IOException {
    GeneratedDocument scan = Scanner.scan(PRINT, ScanDesign.FAST, 7);

    PageContent content = read(scan.bytes(), OcrSettings.none());

    assertThat(content.flags()).extracting(QualityFlag::code).containsExactly(Code.OCR_UNAVAILABLE);
    assertThat(content.page().words()).isEmpty();
  }

  @Test
  void a_page_with_a_text_layer_is_left_alone() throws IOException {
    PageContent content = read(PRINT.bytes(), OcrSettings.none());

    assertThat(content.flags()).isEmpty();
    assertThat(content.page().words()).isNotEmpty();
  }

  @Test
  void a_stamp_on_a_scan_is_kept_beside_what_the_pixels_say() throws IOException {
    OcrSettings ocr = OcrHere.needed();
    GeneratedDocument scan = Scanner.scan(PRINT, ScanDesign.OFFICE, 7);

    PageContent content = read(withText(scan, RenderingMode.FILL, "RECEIVED", 480, 760), ocr);

    assertThat(content.flags()).extracting(QualityFlag::code).contains(Code.READ_FROM_PIXELS);
    assertThat(words(content).map(Word::text)).contains("RECEIVED", "assets");
  }

  @Test
  void a_chart_beside_a_caption_is_a_figure_and_no_scan() throws IOException {
    OcrSettings ocr = OcrHere.needed();
    BufferedImage chart = new BufferedImage(900, 1100, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = chart.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 900, 1100);
    graphics.setColor(Color.BLACK);
    for (int x = 50; x < 850; x += 25) {
      graphics.drawLine(x, 300 + x * x % 331, x + 25, 300 + (x + 25) * (x + 25) % 331);
      graphics.fillRect(x, 900 - x % 97, 12, 80);
    }
    graphics.dispose();

    PageContent content = read(withCaption(chart), ocr);

    assertThat(content.flags()).extracting(QualityFlag::code).isEmpty();
    assertThat(words(content).map(Word::text)).containsExactly("Figure", "3");
    assertThat(content.page().pictures()).hasSize(1);
  }

  private static byte[] withCaption(BufferedImage chart) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, chart), 40, 80, 530, 650);
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 10);
        content.newLineAtOffset(60, 50);
        content.showText("Figure 3");
        content.endText();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void a_hidden_text_layer_that_the_pixels_contradict_is_flagged_and_doubted() throws IOException {
    OcrSettings ocr = OcrHere.needed();
    GeneratedDocument scan = Scanner.scan(PRINT, ScanDesign.OFFICE, 7);
    Cell figure =
        scan.truth().pages().get(0).tables().get(0).cells().stream()
            .filter(cell -> cell.text().matches("\\d\\d,\\d{3}"))
            .findFirst()
            .orElseThrow();
    BoundingBox place = box(figure);
    double height = scan.truth().pages().get(0).height();
    byte[] altered =
        withText(scan, RenderingMode.NEITHER, "98,765", place.x(), height - place.bottom() + 2);

    PageContent content = read(altered, ocr);

    assertThat(content.flags()).extracting(QualityFlag::code).contains(Code.TEXT_LAYER_DIFFERS);
    assertThat(content.page().words())
        .filteredOn(word -> word.text().equals("98,765"))
        .singleElement()
        .satisfies(word -> assertThat(word.certainty()).isLessThan(1));
  }

  @Test
  void the_engine_tells_the_version_that_the_library_has() {
    OcrHere.needed();

    assertThat(org.bytedeco.tesseract.TessBaseAPI.Version().getString())
        .isEqualTo(Tesseract.VERSION);
  }

  private PageContent read(byte[] pdf, OcrSettings ocr) throws IOException {
    Path file = Files.write(folder.resolve("scan.pdf"), pdf);
    WorkBudget budget = new WorkBudget(WorkLimits.standard(10), () -> {});
    try (PdfBoxFile open = PdfBoxFile.open(file, budget);
        PixelPageReader reader =
            new PixelPageReader(open.reader(), open.painter(), ocr, () -> {})) {
      return reader.read(new PageNumber(1));
    }
  }

  private static byte[] withText(
      GeneratedDocument scan, RenderingMode mode, String text, double x, double y)
      throws IOException {
    try (PDDocument document = Loader.loadPDF(scan.bytes())) {
      try (PDPageContentStream content =
          new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 9);
        content.setRenderingMode(mode);
        content.newLineAtOffset((float) x, (float) y);
        content.showText(text);
        content.endText();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static Stream<Word> words(PageContent content) {
    return content.page().words().stream();
  }

  /** The words with digits that are printed on the page. */
  private static List<String> figures(PageTruth page) {
    Stream<String> cells = page.tables().stream().flatMap(t -> t.cells().stream()).map(Cell::text);
    Stream<String> texts = page.texts().stream().map(text -> text.text());
    return Stream.concat(cells, texts)
        .flatMap(text -> Stream.of(text.split(" ")))
        .filter(word -> word.matches(".*\\d.*"))
        .toList();
  }

  private static Artifact.Table table(List<Artifact> artifacts) {
    return artifacts.stream()
        .filter(Artifact.Table.class::isInstance)
        .map(Artifact.Table.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Cell cell(List<Cell> cells, String text) {
    return cells.stream().filter(cell -> cell.text().equals(text)).findFirst().orElseThrow();
  }

  private static BoundingBox box(Cell cell) {
    return Optional.ofNullable(cell.box()).orElseThrow();
  }
}
