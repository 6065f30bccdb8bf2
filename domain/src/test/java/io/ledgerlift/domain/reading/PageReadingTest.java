package io.ledgerlift.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.artifact.QualityFlag.Code;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.page.Picture;
import io.ledgerlift.domain.page.Ruling;
import io.ledgerlift.domain.page.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageReadingTest {

  private static final Picture WHOLE_PAGE =
      new Picture(
          new BoundingBox(0, 0, Print.LETTER_WIDTH, Print.LETTER_HEIGHT), Picture.Kind.BITMAP);

  private static final String[] STATEMENT = {
    "                                         2022        2021",
    "Products                               1,204       1,187",
    "Services                                 310         422",
    "Total revenues                         1,514       1,609",
  };

  @Test
  void an_empty_page_has_nothing_to_say() {
    PageFindings findings = Print.read(Print.page(List.of(), List.of(), List.of()));

    assertThat(findings.artifacts()).isEmpty();
    assertThat(findings.flags()).isEmpty();
  }

  @Test
  void a_page_of_rulings_alone_is_flagged() {
    List<Ruling> rulings = List.of(Ruling.horizontal(100, 50, 500, 1));

    PageFindings findings = Print.read(Print.page(List.of(), rulings, List.of()));

    assertThat(codes(findings)).containsExactly(Code.NOTHING_FOUND);
  }

  @Test
  void what_was_scanned_askew_is_told_where_the_page_shows_it() {
    Page straight = Print.page(STATEMENT);
    Page askew =
        new Page(
            straight.number(),
            straight.width(),
            straight.height(),
            0,
            1.5,
            straight.words(),
            List.of(),
            List.of());

    Artifact.Table table = (Artifact.Table) Print.read(straight).artifacts().get(0);
    Artifact.Table turned = (Artifact.Table) Print.read(askew).artifacts().get(0);

    assertThat(turned.cells()).hasSameSizeAs(table.cells());
    assertThat(turned.box()).isEqualTo(askew.shown(table.box()));
    assertThat(turned.cells().get(0).box()).isEqualTo(askew.shown(table.cells().get(0).box()));
  }

  @Test
  void an_uncertain_word_makes_its_cell_and_its_table_uncertain() {
    Page sure = Print.page(STATEMENT);
    List<Word> words =
        sure.words().stream()
            .map(word -> word.text().equals("310") ? word.doubted(.5) : word)
            .toList();

    Artifact.Table table = (Artifact.Table) Print.read(sure).artifacts().get(0);
    Artifact.Table doubted =
        (Artifact.Table) Print.read(Print.page(words, List.of(), List.of())).artifacts().get(0);

    assertThat(cell(doubted, "310").confidence().value())
        .isEqualTo(cell(table, "310").confidence().value() / 2, within(.001));
    assertThat(cell(doubted, "422").confidence()).isEqualTo(cell(table, "422").confidence());
    assertThat(doubted.confidence()).isLessThan(table.confidence());
  }

  @Test
  void what_nobody_could_read_makes_no_table_and_stays_as_text() {
    Page sure = Print.page(STATEMENT);
    List<Word> guessed = sure.words().stream().map(word -> word.doubted(.3)).toList();

    PageFindings findings = Print.read(Print.page(guessed, List.of(), List.of()));

    assertThat(findings.artifacts()).noneMatch(Artifact.Table.class::isInstance);
    assertThat(String.join(" ", texts(findings))).contains("1,204", "1,514");
  }

  private static Cell cell(Artifact.Table table, String text) {
    return table.cells().stream()
        .filter(cell -> cell.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void hidden_and_off_page_words_stay_out_and_are_counted() {
    List<Word> words = new ArrayList<>(Print.words("what the reader sees", 100));
    words.add(Print.seen(Print.word("secret", 300, 100), Word.Visibility.HIDDEN));
    words.add(Print.seen(Print.word("beyond", 700, 100), Word.Visibility.OFF_PAGE));

    PageFindings findings = Print.read(Print.page(words, List.of(), List.of()));

    assertThat(texts(findings)).containsExactly("what the reader sees");
    assertThat(findings.flags())
        .containsExactly(
            new QualityFlag(Code.OFF_PAGE_TEXT, new PageNumber(1), 1),
            new QualityFlag(Code.HIDDEN_TEXT, new PageNumber(1), 1));
  }

  @Test
  void the_invisible_text_of_a_scan_is_read() {
    List<Word> words =
        Print.words("recognised by somebody", 100).stream()
            .map(word -> Print.seen(word, Word.Visibility.HIDDEN))
            .toList();

    PageFindings findings = Print.read(Print.page(words, List.of(), List.of(WHOLE_PAGE)));

    assertThat(texts(findings)).containsExactly("recognised by somebody");
    assertThat(codes(findings)).containsExactly(Code.INVISIBLE_TEXT_LAYER);
  }

  @Test
  void a_scan_without_text_is_flagged() {
    PageFindings findings = Print.read(Print.page(List.of(), List.of(), List.of(WHOLE_PAGE)));

    assertThat(codes(findings)).containsExactly(Code.NO_TEXT_LAYER);
    assertThat(Print.figures(findings)).hasSize(1);
  }

  @Test
  void a_turned_page_reads_like_an_upright_one_and_its_boxes_stand_where_they_are_shown() {
    Page upright = Print.page(STATEMENT);
    Page turned = turnedLeft(upright);

    Artifact.Table expected = Print.tables(Print.read(upright)).get(0);
    Artifact.Table table = Print.tables(Print.read(turned)).get(0);

    assertThat(Print.rows(table)).isEqualTo(Print.rows(expected));
    Cell services = table.cells().get(5);
    Word word = turned.words().get(5);
    assertThat(services.text()).isEqualTo(word.text()).isEqualTo("Services");
    assertThat(services.box()).isEqualTo(word.box());
  }

  @Test
  void blocks_and_figures_of_a_turned_page_are_turned_back_too() {
    Page upright = Print.page("some words make a line of text here");
    Picture picture = new Picture(new BoundingBox(200, 50, 40, 100), Picture.Kind.BITMAP);
    Page turned = turnedLeft(upright);
    Page withPicture =
        new Page(
            turned.number(),
            turned.width(),
            turned.height(),
            0,
            turned.words(),
            List.of(),
            List.of(picture));

    PageFindings findings = Print.read(withPicture);

    assertThat(Print.figures(findings).get(0).box()).isEqualTo(picture.box());
    assertThat(Print.blocks(findings).get(0).box())
        .isEqualTo(BoundingBox.around(turned.words().stream().map(Word::box).toList()));
  }

  @Test
  void words_across_the_page_are_kept_as_text() {
    List<Word> words = new ArrayList<>(Print.page(STATEMENT).words());
    Word stamp = Print.word("stamp", 20, 400);
    words.add(
        new Word(
            "stamp",
            new BoundingBox(20, 400, 10, 25),
            stamp.style(),
            Word.Direction.UP,
            Word.Visibility.VISIBLE));

    PageFindings findings = Print.read(Print.page(words, List.of(), List.of()));

    assertThat(Print.tables(findings)).hasSize(1);
    assertThat(texts(findings)).containsExactly("stamp");
  }

  @Test
  void equal_pages_give_equal_findings_in_whatever_order_they_are_painted() {
    Page page = Print.page(STATEMENT);
    List<Word> shuffled = new ArrayList<>(page.words());
    Collections.shuffle(shuffled, new Random(7));

    PageFindings first = Print.read(page);
    PageFindings second = Print.read(Print.page(shuffled, page.rulings(), page.pictures()));

    assertThat(second).isEqualTo(first);
  }

  private static Page turnedLeft(Page page) {
    List<Word> words =
        page.words().stream()
            .map(
                word ->
                    new Word(
                        word.text(),
                        new BoundingBox(
                            word.box().y(),
                            page.width() - word.box().right(),
                            word.box().height(),
                            word.box().width()),
                        word.style(),
                        Word.Direction.UP,
                        word.visibility()))
            .toList();
    return new Page(page.number(), page.height(), page.width(), 0, words, List.of(), List.of());
  }

  private static List<Code> codes(PageFindings findings) {
    return findings.flags().stream().map(QualityFlag::code).toList();
  }

  private static List<String> texts(PageFindings findings) {
    return Print.blocks(findings).stream().map(Artifact.TextBlock::text).toList();
  }
}
