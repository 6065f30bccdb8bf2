package io.ledgerlift.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.TextBlock.Role;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.Picture;
import io.ledgerlift.domain.page.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPagesTest {

  private static final String[] PROSE = {
    "The year began with a mild winter in most of the regions in which we",
    "sell, and so the sales of heating oil were low until the spring had",
    "come and gone. In the summer they recovered, and the year was good.",
  };

  @Test
  void lines_of_one_paragraph_are_one_block() {
    PageFindings findings = Print.read(PROSE);

    assertThat(Print.blocks(findings)).hasSize(1);
    assertThat(Print.blocks(findings).get(0).text()).isEqualTo(String.join(" ", PROSE));
    assertThat(roles(findings)).containsExactly(Role.PARAGRAPH);
  }

  @Test
  void white_parts_paragraphs_and_reading_order_counts_them() {
    PageFindings findings =
        Print.read("A first paragraph of one line.", "", "", "A second paragraph of one line.");

    assertThat(Print.blocks(findings))
        .extracting(Artifact.TextBlock::readingOrder)
        .containsExactly(0, 1);
  }

  @Test
  void large_or_bold_lines_are_headings() {
    List<Word> words = new ArrayList<>(Print.page(PROSE).words());
    words.add(Print.word("Results", 36, 60, 16, false));
    words.add(Print.word("Outlook", 36, 180, 10, true));

    PageFindings findings = Print.read(Print.page(words, List.of(), List.of()));

    assertThat(roles(findings)).containsExactly(Role.HEADING, Role.PARAGRAPH, Role.HEADING);
  }

  @Test
  void bullets_start_items_of_a_list() {
    PageFindings findings =
        Print.read(
            "We work on three things:",
            "• the first of them is the sale of heating oil in all regions,",
            "• the second is what we do in the summer of the year, and",
            "• the third is the rest");

    assertThat(roles(findings))
        .containsExactly(Role.PARAGRAPH, Role.LIST_ITEM, Role.LIST_ITEM, Role.LIST_ITEM);
  }

  @Test
  void running_lines_stand_at_the_margins() {
    List<Word> words = new ArrayList<>(Print.page(PROSE).words());
    words.addAll(Print.words("Annual report of the company", 30));
    words.addAll(Print.words("                                                 17", 760));

    PageFindings findings = Print.read(Print.page(words, List.of(), List.of()));

    assertThat(roles(findings)).containsExactly(Role.HEADER, Role.PARAGRAPH, Role.FOOTER);
  }

  @Test
  void small_type_with_a_mark_in_the_lower_half_is_a_footnote() {
    List<Word> words = new ArrayList<>(Print.page(PROSE).words());
    double x = 36;
    for (String text : "(1) restated for the new standard".split(" ")) {
      words.add(Print.word(text, x, 600, 7, false));
      x += 3.5 * (text.length() + 1);
    }

    PageFindings findings = Print.read(Print.page(words, List.of(), List.of()));

    assertThat(roles(findings)).containsExactly(Role.PARAGRAPH, Role.FOOTNOTE);
  }

  @Test
  void a_line_that_names_the_picture_below_is_its_caption() {
    List<Word> words = new ArrayList<>(Print.page(PROSE).words());
    words.addAll(Print.words("Figure 1: sales by region", 180));
    Picture picture = new Picture(new BoundingBox(36, 200, 300, 200), Picture.Kind.DRAWING);

    PageFindings findings = Print.read(Print.page(words, List.of(), List.of(picture)));

    assertThat(roles(findings)).containsExactly(Role.PARAGRAPH, Role.CAPTION);
    assertThat(findings.artifacts().get(2)).isInstanceOf(Artifact.Figure.class);
  }

  @Test
  void columns_are_read_one_after_the_other_below_a_common_title() {
    List<Word> words = new ArrayList<>();
    words.add(Print.word("Title-of-both-columns-which-is-wide", 120, 60, 16, false));
    for (int line = 0; line < 6; line++) {
      words.addAll(Print.words("left column has words" + line, 100 + 12 * line));
      words.addAll(
          Print.words(
              "                                        right column has" + line, 100 + 12 * line));
    }

    PageFindings findings = Print.read(Print.page(words, List.of(), List.of()));

    assertThat(Print.blocks(findings)).hasSize(3);
    assertThat(Print.blocks(findings).get(1).text()).startsWith("left").endsWith("words5");
    assertThat(Print.blocks(findings).get(2).text()).startsWith("right").endsWith("has5");
  }

  @Test
  void touching_pictures_are_one_figure_and_specks_are_none() {
    PageFindings findings =
        Print.read(
            Print.withPictures(
                Print.page(PROSE),
                new Picture(new BoundingBox(100, 300, 100, 100), Picture.Kind.BITMAP),
                new Picture(new BoundingBox(199, 320, 100, 50), Picture.Kind.DRAWING),
                new Picture(new BoundingBox(400, 600, 5, 5), Picture.Kind.BITMAP)));

    assertThat(Print.figures(findings))
        .extracting(Artifact.Figure::box)
        .containsExactly(new BoundingBox(100, 300, 199, 100));
  }

  @Test
  void a_picture_behind_the_text_of_a_whole_page_is_its_background() {
    List<Word> words = new ArrayList<>();
    for (int line = 0; line < 10; line++) {
      words.addAll(Print.words("ten lines of some words each make this page", 100 + 12 * line));
    }
    Picture paper = new Picture(new BoundingBox(0, 0, 612, 792), Picture.Kind.BITMAP);

    PageFindings findings = Print.read(Print.page(words, List.of(), List.of(paper)));

    assertThat(Print.figures(findings)).isEmpty();
  }

  @Test
  void the_shading_of_a_table_is_no_figure() {
    PageFindings findings =
        Print.read(
            Print.withPictures(
                Print.page(
                    "+--------------+---------+",
                    "| Country      | Exports |",
                    "+--------------+---------+",
                    "| Austria      |   1,200 |",
                    "+--------------+---------+"),
                new Picture(new BoundingBox(36, 108, 125, 20), Picture.Kind.DRAWING)));

    assertThat(Print.tables(findings)).hasSize(1);
    assertThat(Print.figures(findings)).isEmpty();
  }

  @Test
  void the_shade_behind_a_line_of_text_is_no_figure_and_the_same_without_text_is() {
    Page line = Print.page(Print.words("a line that is shaded", 100), List.of(), List.of());
    BoundingBox onTheLine = new BoundingBox(30, 94, 300, 20);
    BoundingBox elsewhere = new BoundingBox(30, 400, 300, 20);

    PageFindings shaded =
        Print.read(Print.withPictures(line, new Picture(onTheLine, Picture.Kind.DRAWING)));
    PageFindings drawn =
        Print.read(Print.withPictures(line, new Picture(elsewhere, Picture.Kind.DRAWING)));

    assertThat(Print.figures(shaded)).isEmpty();
    assertThat(Print.figures(drawn)).extracting(Artifact.Figure::box).containsExactly(elsewhere);
  }

  @Test
  void tables_take_their_place_between_the_blocks() {
    PageFindings findings =
        Print.read(
            "Trade in the year which has ended",
            "",
            "",
            "+--------------+---------+",
            "| Country      | Exports |",
            "+--------------+---------+",
            "| Austria      |   1,200 |",
            "+--------------+---------+",
            "",
            "",
            "Some more of our text follows");

    assertThat(findings.artifacts())
        .extracting(artifact -> artifact.getClass().getSimpleName())
        .containsExactly("TextBlock", "Table", "TextBlock");
  }

  private static List<Role> roles(PageFindings findings) {
    return Print.blocks(findings).stream().map(Artifact.TextBlock::role).toList();
  }
}
