package io.ledgerlift.adapter.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReadingWriterTest {

  @Test
  void every_cell_stands_as_printed_and_nothing_becomes_markup() throws IOException {
    byte[] written =
        OneTable.written(
            new MarkdownReadingWriter(),
            OneTable.of(List.of("Item", "Amount"), List.of("Cash *net*", "(1,234)")));

    assertThat(new String(written, StandardCharsets.UTF_8))
        .isEqualTo(
            """
            ## What \\| is \\<here\\>

            | Item | Amount |
            | --- | --- |
            | Cash \\*net\\* | (1,234) |

            """);
  }
}
