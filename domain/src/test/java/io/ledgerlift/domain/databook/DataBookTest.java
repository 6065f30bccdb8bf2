package io.ledgerlift.domain.databook;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.ByHand;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.artifact.TableNote;
import io.ledgerlift.domain.correction.Approval;
import io.ledgerlift.domain.correction.Correction;
import io.ledgerlift.domain.correction.Review;
import io.ledgerlift.domain.correction.SetText;
import io.ledgerlift.domain.correction.TableAnchor;
import io.ledgerlift.domain.databook.BookCell.Style;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands where in a data book, before it is a file. */
class DataBookTest {

  private static final PageNumber PAGE = new PageNumber(3);
  private static final Links LINKS = new Links("https://ledger.test/documents/7");

  private final MemoryBook book = new MemoryBook();

  private final Table right =
      table(
          PAGE,
          List.of("In $", "2023", "2022"),
          List.of("Goods", "$ 1,200", "$ 1,100"),
          List.of("Services", "750", "(640)"),
          List.of("Total", "$ 1,950", "$ 460"));

  @Test
  void a_total_that_its_parts_come_to_is_a_live_sum_and_links_lead_to_the_page() {
    write(null, right);

    MemoryBook.MemorySheet sheet = book.named("Revenue by kind p3");
    assertThat(sheet.lines())
        .containsSubsequence(
            "In $|2023|2022",
            "Goods|1200|1100",
            "Services|750|-640",
            "Total|=ROUND(B5+B6,0) 1950|=ROUND(C5+C6,0) 460");
    assertThat(style(sheet, 4, 1)).isEqualTo(Style.READ);
    assertThat(style(sheet, 6, 1)).isEqualTo(Style.SUM);
    BookCell cell = sheet.at(4, 1);
    assertThat(cell).isNotNull();
    assertThat(cell.link())
        .isEqualTo("https://ledger.test/documents/7?page=3&box=160.00,112.00,50.00,10.00");
    assertThat(sheet.head().frozenRows()).isEqualTo(TableSheet.TOP + 1);
  }

  @Test
  void sheets_stand_in_their_order_and_are_whole() {
    write(null, text("Revenue grew."), right);

    assertThat(book.names())
        .containsExactly("Summary", "Revenue by kind p3", "Checks", "Text", "Provenance");
    assertThat(book.names()).allMatch(name -> book.named(name).isWhole());
    assertThat(book.named("Text").lines()).contains("3|paragraph|Revenue grew.");
    assertThat(book.named("Provenance").rows()).isEqualTo(1 + 6);
    assertThat(book.named("Provenance").lines())
        .anyMatch(
            line ->
                line.startsWith(
                    "Revenue by kind p3|B5|3|160.00|112.00|50.00|10.00|$ 1,200|1200|1|1200"));
  }

  @Test
  void what_does_not_add_up_stays_as_printed_and_is_told_where_it_stands_and_first_of_all() {
    write(
        null,
        table(
            PAGE,
            List.of("In $", "2023", "2022"),
            List.of("Goods", "1,200", "1,100"),
            List.of("Services", "750", "640"),
            List.of("Total", "1,950", "1,790")));

    MemoryBook.MemorySheet sheet = book.named("Revenue by kind p3");
    assertThat(sheet.lines().get(6)).startsWith("Total|=ROUND(B5+B6,0) 1950|1790|");
    assertThat(style(sheet, 6, 2)).isEqualTo(Style.DOUBTFUL);
    assertThat(style(sheet, 6, 3)).isEqualTo(Style.FLAG);
    assertThat(book.named("Summary").lines())
        .contains("checks passed|1", "checks failed|1", "issue failed_check|1")
        .anyMatch(line -> line.startsWith("Revenue by kind p3|C7"));
    assertThat(book.named("Checks").lines()).anyMatch(line -> line.contains("failed"));
  }

  @Test
  void percentages_years_days_dashes_and_texts_are_what_they_are() {
    write(
        null,
        table(
            PAGE,
            List.of("Item", "A", "B"),
            List.of("Growth", "12.5%", "n.m."),
            List.of("Day", "31 December 2023", "2023"),
            List.of("Nothing", "\u2014", "12 34")));

    assertThat(book.named("Revenue by kind p3").lines())
        .contains(
            "Growth|0.125|n.m.", "Day|2023-12-31|2023", "Nothing|0|12 34|C7 not understood: 12 34");
  }

  @Test
  void a_head_over_two_columns_is_shown_in_their_middle() {
    List<Cell> cells = new ArrayList<>(right.cells());
    cells.set(1, cells.get(1).at(0, 1, 1, 2));
    cells.remove(2);

    write(null, right.holding(4, 3, cells));

    MemoryBook.MemorySheet sheet = book.named("Revenue by kind p3");
    assertThat(style(sheet, 3, 1)).isEqualTo(Style.SPANNING_HEAD);
    assertThat(style(sheet, 3, 2)).isEqualTo(Style.SPANNING_HEAD);
  }

  @Test
  void what_a_person_changed_is_green_and_told_with_who_it_was() {
    Table changed = new SetText(1, 1, "1,250").on(right, "Ada");
    Correction correction =
        new Correction(
            1,
            TableAnchor.of(1, new UUID(0, 1), 0, right),
            new SetText(1, 1, "1,250"),
            Map.of("text", "$ 1,200"),
            Map.of("text", "1,250"),
            "salt",
            Actor.named("Ada"),
            Instant.EPOCH,
            null);
    Correction undone = correction.undone(Actor.named("Ben"), Instant.EPOCH);
    Approval approval = new Approval(1, 3, Actor.named("Ben"), Instant.EPOCH);

    write(new Review(1, List.of(correction, undone), List.of(approval)), changed);

    MemoryBook.MemorySheet sheet = book.named("Revenue by kind p3");
    assertThat(style(sheet, 4, 1)).isEqualTo(Style.BY_HAND);
    assertThat(sheet.lines().get(4)).contains("B5 corrected by Ada; read: \"$ 1,200\"");
    assertThat(book.names()).containsSequence("Checks", "Corrections", "Text");
    assertThat(book.named("Corrections").lines())
        .contains(
            "1|set text|3|$ 1,200|1,250|Ada|1970-01-01T00:00:00.000000Z||",
            "1|set text|3|$ 1,200|1,250|Ada|1970-01-01T00:00:00.000000Z|Ben|1970-01-01T00:00:00.000000Z");
    assertThat(book.named("Summary").lines())
        .contains(
            "corrections|1", "approved|by Ben (unauthenticated), 1970-01-01T00:00:00.000000Z");
  }

  @Test
  void a_turned_sign_is_told_and_so_is_a_cell_that_was_not_read() {
    Cell turned = right.cells().get(3).changed("x", new ByHand("Ada", null, true));

    assertThat(RowWords.byHand(turned))
        .isEqualTo("A5 corrected by Ada, its sign turned; read: nothing of its own");
  }

  @Test
  void a_table_without_a_page_leads_to_the_text() {
    write(null, table(null, List.of("", "A"), List.of("x", "1")));

    BookCell cell = book.named("Revenue by kind").at(4, 1);
    assertThat(cell).isNotNull();
    assertThat(cell.link()).isEqualTo("https://ledger.test/documents/7?tab=text&nth=1");
  }

  @Test
  void nobody_serves_a_book_of_a_file() {
    assertThat(new Links(null).to(PAGE, null, 1)).isNull();
    assertThat(LINKS.to(PAGE, null)).isEqualTo("https://ledger.test/documents/7?page=3");
    assertThat(LINKS.to(null, null)).isNull();
  }

  private void write(@Nullable Review review, Artifact... artifacts) {
    DataBook data = new DataBook(book, LINKS);
    for (Artifact artifact : artifacts) {
      data.add(artifact);
    }
    data.end(
        new About(
            Map.of("document", "report.pdf"), Map.of(QualityFlag.Code.HIDDEN_TEXT, 2), review));
  }

  private static @Nullable Style style(MemoryBook.MemorySheet sheet, int row, int column) {
    BookCell cell = sheet.at(row, column);
    return cell == null ? null : cell.style();
  }

  private static TextBlock text(String said) {
    return new TextBlock(
        PAGE, null, new Engine("test", "1"), Confidence.CERTAIN, said, TextBlock.Role.PARAGRAPH, 0);
  }

  /** The first row is the head, the first column the labels; each cell has a box of its own. */
  @SafeVarargs
  private static Table table(@Nullable PageNumber page, List<String>... rows) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].size(); column++) {
        Cell.Role body = column == 0 ? Cell.Role.LABEL : Cell.Role.VALUE;
        cells.add(
            new Cell(
                row,
                column,
                1,
                1,
                rows[row].get(column),
                page == null ? null : new BoundingBox(100 + 60 * column, 100 + 12 * row, 50, 10),
                Confidence.CERTAIN,
                row == 0 ? Cell.Role.HEADER : body));
      }
    }
    return new Table(
            page,
            null,
            new Engine("test", "1"),
            Confidence.CERTAIN,
            rows.length,
            rows[0].size(),
            1,
            cells,
            List.of())
        .noted(List.of(new TableNote(TableNote.Kind.TITLE, 0, "Revenue by kind")));
  }
}
