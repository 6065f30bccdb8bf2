package io.ledgerlift.domain.reading.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.TableNote;
import io.ledgerlift.domain.reading.PageFindings;
import io.ledgerlift.domain.reading.Print;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableNotesTest {

  @Test
  void title_and_units_above_and_footnotes_below_are_tied_to_their_table() {
    PageFindings findings =
        Print.read(
            "",
            "Balance sheets",
            "",
            "(in thousands of euros)",
            "",
            "                                         2022        2021",
            "Products (1)                           1,204       1,187",
            "Services                                 310         422",
            "Total revenues                         1,514       1,609",
            "",
            "",
            "(1) Net of returns",
            "",
            "",
            "",
            "Revenues of the coming year will depend on the weather, as they did before.");

    assertThat(notes(findings))
        .containsExactly(
            "TITLE 0 Balance sheets",
            "UNITS 1 (in thousands of euros)",
            "FOOTNOTE 2 (1) Net of returns");
  }

  @Test
  void sentences_above_and_text_below_are_not() {
    PageFindings findings =
        Print.read(
            "The following table shows what was sold in the years before:",
            "",
            "                                         2022        2021",
            "Products                               1,204       1,187",
            "Services                                 310         422",
            "Total revenues                         1,514       1,609",
            "",
            "Outlook");

    assertThat(notes(findings)).isEmpty();
  }

  @Test
  void a_footnote_at_the_foot_of_the_page_is_found_by_its_mark() {
    String[] lines = new String[48];
    java.util.Arrays.fill(lines, "");
    lines[0] = "                                         2022        2021";
    lines[1] = "Products (1)                           1,204       1,187";
    lines[2] = "Services                                 310         422";
    lines[3] = "Total revenues                         1,514       1,609";
    lines[8] = "Revenues of the coming year will depend on the weather, as they did before.";
    lines[46] = "(1) Net of returns";

    assertThat(notes(Print.read(lines))).containsExactly("FOOTNOTE 1 (1) Net of returns");

    lines[46] = "(2) Net of returns";

    assertThat(notes(Print.read(lines))).isEmpty();
  }

  private static List<String> notes(PageFindings findings) {
    Table table = Print.tables(findings).get(0);
    return table.notes().stream().map(TableNotesTest::line).toList();
  }

  private static String line(TableNote note) {
    return note.kind() + " " + note.readingOrder() + " " + note.text();
  }
}
