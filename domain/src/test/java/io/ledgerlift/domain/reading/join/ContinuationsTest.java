package io.ledgerlift.domain.reading.join;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Continuation;
import io.ledgerlift.domain.artifact.Continuation.Evidence;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.page.Picture;
import io.ledgerlift.domain.reading.PageFindings;
import io.ledgerlift.domain.reading.Print;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContinuationsTest {

  private static final String[] HEAD = {
    "                                         2022        2021",
  };

  private static final String[] ROWS = {
    "Products                               1,204       1,187",
    "Services                                 310         422",
    "Licences                               1,514       1,609",
    "Repairs                                   12          14",
  };

  private @Nullable Leaf before;

  @Test
  void a_part_without_a_head_goes_on() {
    read(1, HEAD, ROWS);

    assertThat(read(2, ROWS))
        .isEqualTo(
            new Continuation(
                new PageNumber(1), Set.of(Evidence.SAME_COLUMNS, Evidence.NO_HEADER), 0));
  }

  @Test
  void a_part_with_the_same_head_goes_on_and_tells_what_it_repeats() {
    read(1, HEAD, ROWS);

    assertThat(read(2, HEAD, ROWS))
        .isEqualTo(
            new Continuation(
                new PageNumber(1), Set.of(Evidence.SAME_COLUMNS, Evidence.REPEATED_HEADER), 1));
  }

  @Test
  void a_long_table_goes_on_over_page_after_page() {
    read(1, HEAD, ROWS);
    Continuation second = read(2, ROWS);
    Continuation third = read(3, ROWS);

    assertThat(second).isNotNull();
    assertThat(third).isNotNull().extracting(Continuation::page).isEqualTo(new PageNumber(2));
  }

  @Test
  void a_title_begins_a_table_unless_it_says_continued() {
    read(1, HEAD, ROWS);
    assertThat(read(2, lines("Statements of income", ""), HEAD, ROWS)).isNull();

    Continuation continued = read(3, lines("Statements of income (continued)", ""), HEAD, ROWS);

    assertThat(continued).isNotNull();
    assertThat(continued.evidence())
        .containsExactlyInAnyOrder(
            Evidence.SAME_COLUMNS, Evidence.CONTINUED_TITLE, Evidence.REPEATED_HEADER);
  }

  @Test
  void another_head_begins_a_table() {
    read(1, HEAD, ROWS);

    assertThat(read(2, lines("                                         2020        2019"), ROWS))
        .isNull();
  }

  @Test
  void a_line_that_both_pages_have_does_not_part_them() {
    String[] running = lines("Annual report of the company, page 7", "", "");
    read(1, running, HEAD, ROWS);

    assertThat(read(2, running, ROWS)).isNotNull();
  }

  @Test
  void a_logo_and_a_line_below_both_parts_do_not_part_them() {
    String[] below = lines("", "", "The notes are a part of these statements.");
    Picture logo = new Picture(new BoundingBox(36, 700, 50, 15), Picture.Kind.BITMAP);
    before =
        new Leaf(
            numbered(Print.page(), 1),
            Print.read(Print.withPictures(page(HEAD, ROWS, below), logo)));
    Page second = numbered(Print.withPictures(page(ROWS, ROWS, below), logo), 2);

    assertThat(continuation(Continuations.joined(before, new Leaf(second, Print.read(second)))))
        .isNotNull();
  }

  @Test
  void a_picture_between_them_parts_them() {
    Picture chart = new Picture(new BoundingBox(36, 300, 500, 300), Picture.Kind.BITMAP);
    before =
        new Leaf(
            numbered(Print.page(), 1), Print.read(Print.withPictures(page(HEAD, ROWS), chart)));

    assertThat(read(2, ROWS)).isNull();
  }

  @Test
  void other_columns_begin_a_table() {
    read(1, HEAD, ROWS);

    assertThat(
            read(
                2,
                "Products             1,204       1,187         310",
                "Services               310         422         111",
                "Licences             1,514       1,609          12"))
        .isNull();
  }

  @Test
  void text_below_the_table_ends_it() {
    read(1, HEAD, ROWS, lines("", "", "", "Revenues will depend on the weather, as before."));

    assertThat(read(2, ROWS)).isNull();
  }

  @Test
  void a_table_does_not_go_on_over_a_page_without_it() {
    read(1, HEAD, ROWS);
    read(2, "Revenues will depend on the weather, as before.");

    assertThat(read(3, ROWS)).isNull();
  }

  private @Nullable Continuation read(int number, String[]... parts) {
    Page page = numbered(page(parts), number);
    Leaf leaf = new Leaf(page, Print.read(page));
    PageFindings joined = Continuations.joined(before, leaf);
    before = leaf;
    return continuation(joined);
  }

  private @Nullable Continuation read(int number, String... lines) {
    return read(number, new String[][] {lines});
  }

  private static @Nullable Continuation continuation(PageFindings findings) {
    return Print.tables(findings).stream().findFirst().map(Table::continues).orElse(null);
  }

  private static Page page(String[]... parts) {
    return Print.page(Stream.of(parts).flatMap(Stream::of).toArray(String[]::new));
  }

  private static Page numbered(Page page, int number) {
    return new Page(
        new PageNumber(number),
        page.width(),
        page.height(),
        page.rotation(),
        page.words(),
        page.rulings(),
        page.pictures());
  }

  private static String[] lines(String... lines) {
    return lines;
  }
}
