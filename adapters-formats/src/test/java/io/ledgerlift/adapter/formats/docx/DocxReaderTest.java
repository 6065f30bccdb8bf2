package io.ledgerlift.adapter.formats.docx;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.adapter.formats.WorkLimits;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Figure;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Artifact.TextBlock.Role;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.artifact.QualityFlag.Code;
import io.ledgerlift.fixtures.word.WordDocument;
import io.ledgerlift.fixtures.word.WordGenerator;
import io.ledgerlift.fixtures.word.WordMarkup;
import io.ledgerlift.fixtures.word.WordPackage;
import io.ledgerlift.fixtures.word.WordTable;
import io.ledgerlift.fixtures.word.WordTable.WordCell;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocxReaderTest {

  @TempDir private Path folder;

  private final List<Artifact> found = new ArrayList<>();
  private final List<byte[]> pictures = new ArrayList<>();

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_table_of_a_generated_file_is_read_with_all_its_cells_and_spans(long seed) {
    WordDocument word = WordGenerator.generate(seed);

    List<QualityFlag> flags = read(word.bytes());

    assertThat(found(Table.class).stream().map(DocxReaderTest::shape)).isEqualTo(word.tables());
    assertThat(texts()).containsExactlyElementsOf(word.texts());
    assertThat(flags).extracting(QualityFlag::code).containsExactly(Code.HIDDEN_TEXT);
    assertThat(everything()).doesNotContain(word.hidden());
  }

  @Test
  void structure_is_certain_and_stands_nowhere() {
    read(WordGenerator.generate(1).bytes());

    assertThat(found)
        .allSatisfy(
            artifact -> {
              assertThat(artifact.page()).isNull();
              assertThat(artifact.box()).isNull();
              assertThat(artifact.confidence()).isEqualTo(Confidence.CERTAIN);
            });
  }

  @Test
  void blocks_have_their_roles() {
    read(WordGenerator.generate(2).bytes());

    assertThat(roles())
        .contains(Role.HEADING, Role.PARAGRAPH, Role.LIST_ITEM, Role.FOOTNOTE)
        .endsWith(Role.HEADER, Role.FOOTER);
  }

  @Test
  void a_raised_digit_does_not_become_part_of_a_number() {
    String raised =
        "<w:p><w:r><w:t>1,234</w:t></w:r>"
            + "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r></w:p>";

    read(new WordPackage(raised).bytes());

    assertThat(texts()).containsExactly("1,234²");
  }

  @Test
  void a_text_box_is_read_once_though_it_is_written_twice() {
    String box = "<w:txbxContent>" + WordMarkup.paragraph("Boxed 77") + "</w:txbxContent>";
    String twice =
        "<w:p><w:r><mc:AlternateContent xmlns:mc='mc'><mc:Choice><w:drawing>"
            + box
            + "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
            + box
            + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";

    read(new WordPackage(twice).bytes());

    assertThat(texts()).containsExactly("Boxed 77");
  }

  @Test
  void a_text_box_within_a_text_box_is_read_once() {
    String inner =
        "<w:p><w:r><w:drawing><w:txbxContent>"
            + WordMarkup.paragraph("Inner 5")
            + "</w:txbxContent></w:drawing></w:r></w:p>";
    String outer =
        "<w:p><w:r><w:drawing><w:txbxContent>"
            + WordMarkup.paragraph("Outer 7")
            + inner
            + "</w:txbxContent></w:drawing></w:r></w:p>";

    read(new WordPackage(outer).bytes());

    assertThat(texts()).containsExactly("Outer 7", "Inner 5");
  }

  @Test
  void alternatives_of_runs_blocks_and_cells_are_read_once_each() {
    String alternatives =
        "<mc:AlternateContent xmlns:mc='mc'><mc:Choice>%1$s</mc:Choice>"
            + "<mc:Fallback>%1$s</mc:Fallback></mc:AlternateContent>";
    String run = "<w:p>" + alternatives.formatted("<w:r><w:t>Run 1</w:t></w:r>") + "</w:p>";
    String block = alternatives.formatted(WordMarkup.paragraph("Block 2"));
    String cell = "<w:tc>" + alternatives.formatted(WordMarkup.paragraph("Cell 3")) + "</w:tc>";

    read(new WordPackage(run + block + "<w:tbl><w:tr>" + cell + "</w:tr></w:tbl>").bytes());

    assertThat(texts()).containsExactly("Run 1", "Block 2");
    assertThat(found(Table.class).get(0).cells()).extracting(Cell::text).containsExactly("Cell 3");
  }

  @Test
  void text_that_a_broken_field_swallows_is_counted() {
    String field = "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r></w:p>";

    List<QualityFlag> flags =
        read(new WordPackage(field + WordMarkup.paragraph("Total 9")).bytes());

    assertThat(flags).extracting(QualityFlag::code).containsExactly(Code.HIDDEN_TEXT);
  }

  @Test
  void content_controls_hide_nothing() {
    String row =
        "<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>"
            + WordMarkup.paragraph("5")
            + "</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>";

    read(new WordPackage("<w:tbl>" + row + "</w:tbl>").bytes());

    assertThat(found(Table.class).get(0).cells()).extracting(Cell::text).containsExactly("5");
  }

  @Test
  void a_row_deleted_under_tracked_changes_is_no_row() {
    String cell = "<w:tc>" + WordMarkup.paragraph("1") + "</w:tc>";
    String rows = "<w:tr>" + cell + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell + "</w:tr>";

    read(new WordPackage("<w:tbl>" + rows + "</w:tbl>").bytes());

    assertThat(found(Table.class).get(0).rowCount()).isEqualTo(1);
  }

  @Test
  void a_caption_names_the_table_below_it() {
    String caption =
        "<w:p><w:pPr><w:pStyle w:val='Caption'/></w:pPr><w:r><w:t>Table 1</w:t></w:r></w:p>";
    String table = "<w:tbl><w:tr><w:tc>" + WordMarkup.paragraph("5") + "</w:tc></w:tr></w:tbl>";
    byte[] word =
        new WordPackage(caption + table)
            .part(
                "styles",
                "styles",
                "styles",
                "<w:style w:styleId='Caption'><w:name w:val='caption'/></w:style>")
            .bytes();

    read(word);

    assertThat(found(Table.class).get(0).notes())
        .singleElement()
        .satisfies(note -> assertThat(note.text()).isEqualTo("Table 1"));
  }

  @Test
  void pictures_come_as_png_with_their_size() throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    String blip = "<w:p><w:r><w:drawing><w:blip r:embed='p1'/></w:drawing></w:r></w:p>";

    read(new WordPackage(blip).picture("p1", png.toByteArray()).bytes());

    assertThat(found(Figure.class).get(0).picture())
        .isEqualTo(new Artifact.Bitmap("image/png", 3, 2));
    assertThat(pictures).hasSize(1);
  }

  private List<QualityFlag> read(byte[] word) {
    try {
      Path file = Files.write(folder.resolve("word.docx"), word);
      WorkBudget budget = new WorkBudget(WorkLimits.standard(10), () -> {});
      return DocxReader.read(
          file,
          budget,
          "1",
          (artifact, png) -> {
            found.add(artifact);
            if (png != null) {
              pictures.add(png);
            }
          });
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private <A extends Artifact> List<A> found(Class<A> kind) {
    return found.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private List<String> texts() {
    return found(TextBlock.class).stream().map(TextBlock::text).toList();
  }

  private List<Role> roles() {
    return found(TextBlock.class).stream().map(TextBlock::role).toList();
  }

  private String everything() {
    return found.toString();
  }

  /** As the truth tells it: without the blank cells. */
  private static WordTable shape(Table table) {
    return new WordTable(
        table.rowCount(),
        table.columnCount(),
        table.headerRows(),
        table.cells().stream()
            .filter(cell -> !cell.text().isEmpty())
            .map(
                cell ->
                    new WordCell(
                        cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()))
            .toList());
  }
}
