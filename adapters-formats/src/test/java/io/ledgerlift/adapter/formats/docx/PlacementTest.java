package io.ledgerlift.adapter.formats.docx;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.page.TextStyle;
import io.ledgerlift.domain.page.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementTest {

  private static final Engine ENGINE = new Engine("docx", "1");

  @Test
  void texts_and_cells_stand_where_they_are_printed() {
    List<Artifact> placed =
        placed(
            List.of(page(1, "Balance of the year", "Cash 1,200 (300)")),
            block("Balance of the year", TextBlock.Role.HEADING),
            table("Cash", "1,200", "(300)"));

    assertThat(placed.get(0).box()).isEqualTo(box(0, 0, 4));
    assertThat(cells(placed.get(1)))
        .extracting(Cell::box)
        .containsExactly(box(1, 0, 1), box(1, 1, 1), box(1, 2, 1));
    assertThat(placed).extracting(Artifact::page).containsOnly(new PageNumber(1));
    assertThat(placed).extracting(one -> one.engine().name()).containsOnly("docx+libreoffice");
  }

  @Test
  void the_layout_changes_no_text() {
    List<Artifact> placed = placed(List.of(page(1, "Cash 1,300")), table("Cash", "1,200"));

    assertThat(cells(placed.get(0))).extracting(Cell::text).containsExactly("Cash", "1,200");
    assertThat(cells(placed.get(0)).get(1).box()).isNull();
  }

  @Test
  void words_may_be_parted_otherwise() {
    List<Artifact> placed =
        placed(List.of(page(1, "Net-of- tax 1,2 00")), table("Net-of-tax", "1,200"));

    assertThat(cells(placed.get(0)).get(0).box()).isEqualTo(box(0, 0, 2));
  }

  @Test
  void cells_of_further_pages_say_so() {
    List<Artifact> placed =
        placed(List.of(page(1, "Cash 12"), page(2, "Debt 7")), table("Cash", "12", "Debt", "7"));

    assertThat(placed.get(0).page()).isEqualTo(new PageNumber(1));
    assertThat(cells(placed.get(0)))
        .extracting(Cell::elsewhere)
        .containsExactly(null, null, new PageNumber(2), new PageNumber(2));
    assertThat(placed.get(0).box()).isEqualTo(box(0, 0, 2));
  }

  @Test
  void notes_at_the_foot_are_found_out_of_order() {
    List<Artifact> placed =
        placed(
            List.of(page(1, "Cash 12", "As restated"), page(2, "Debt 7")),
            table("Cash", "12", "Debt", "7"),
            block("As restated", TextBlock.Role.FOOTNOTE));

    assertThat(placed.get(1).page()).isEqualTo(new PageNumber(1));
    assertThat(placed.get(1).box()).isEqualTo(box(1, 0, 2));
  }

  @Test
  void what_could_stand_in_two_places_stands_in_none() {
    List<Artifact> placed =
        placed(
            List.of(page(1, "Dollars", "Cash 12"), page(2, "Dollars", "Debt 7")),
            table("Cash", "12", "Debt", "7"),
            block("Nothing of this", TextBlock.Role.PARAGRAPH),
            table("Dollars"));

    assertThat(placed.get(1).page()).isNull();
    assertThat(placed.get(2).page()).isNull();
    assertThat(placed.get(2).engine()).isEqualTo(ENGINE);
  }

  @Test
  void a_running_line_is_told_on_its_first_page() {
    List<Artifact> placed =
        placed(
            List.of(page(1, "Annual report", "Cash 12"), page(2, "Annual report", "Debt 7")),
            table("Cash", "12", "Debt", "7"),
            block("Annual report", TextBlock.Role.HEADER));

    assertThat(placed.get(1).page()).isEqualTo(new PageNumber(1));
    assertThat(placed.get(1).box()).isEqualTo(box(0, 0, 2));
  }

  @Test
  void a_figure_is_not_taken_for_the_number_of_a_page() {
    List<Artifact> placed = placed(List.of(page(1, "Cash", "7")), table("7", "Cash"));

    assertThat(cells(placed.get(0)).get(0).box()).isNull();
  }

  private static List<Artifact> placed(List<Page> pages, Artifact... artifacts) {
    return new Placement(pages).of(List.of(artifacts));
  }

  private static List<Cell> cells(Artifact table) {
    return ((Table) table).cells();
  }

  private static TextBlock block(String text, TextBlock.Role role) {
    return new TextBlock(null, null, ENGINE, Confidence.CERTAIN, text, role, 0);
  }

  /** Of one row. */
  private static Table table(String... texts) {
    List<Cell> cells = new ArrayList<>();
    for (String text : texts) {
      cells.add(new Cell(0, cells.size(), 1, 1, text, null, Confidence.CERTAIN, Cell.Role.VALUE));
    }
    return new Table(null, null, ENGINE, Confidence.CERTAIN, 1, texts.length, 0, cells, List.of());
  }

  /** Each word 40 points wide and 10 high, each line below the other. */
  private static Page page(int number, String... lines) {
    List<Word> words = new ArrayList<>();
    for (int line = 0; line < lines.length; line++) {
      String[] texts = lines[line].split(" ");
      for (int i = 0; i < texts.length; i++) {
        words.add(
            new Word(
                texts[i],
                box(line, i, 1),
                new TextStyle("Set", 10, false, false, 0.25),
                Word.Direction.RIGHT,
                Word.Visibility.VISIBLE));
      }
    }
    return new Page(new PageNumber(number), 600, 800, 0, words, List.of(), List.of());
  }

  private static BoundingBox box(int line, int word, int words) {
    return new BoundingBox(50 * word, 20 * line, 50 * words - 10, 10);
  }
}
