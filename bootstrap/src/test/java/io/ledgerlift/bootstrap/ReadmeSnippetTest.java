package io.ledgerlift.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.EmbeddedLedgerLift;
import io.ledgerlift.application.port.MemoryDocumentReader;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What README.md shows of the embedded harness is what stands, compiled and run, in this class. */
class ReadmeSnippetTest {

  private static final Path MODULE = Path.of("").toAbsolutePath();

  private static final Path THIS =
      MODULE.resolve("src/test/java/io/ledgerlift/bootstrap/ReadmeSnippetTest.java");

  private static final Pattern SHOWN =
      Pattern.compile("(?s)<!-- embedded-harness -->\\s*```java\n(.*?)\n```");

  private static final Pattern RUN =
      Pattern.compile("(?s)// embedded-harness begins\n(.*?)\n *// embedded-harness ends");

  @Test
  void statement_goes_in_and_its_table_comes_out() {
    // embedded-harness begins
    byte[] pdf =
        MemoryDocumentReader.file(
            """
            Assets               2024     2023
            Cash                  120      110
            Receivables            80       70
            Total assets          200      180
            """);
    try (EmbeddedLedgerLift ledgerLift = EmbeddedLedgerLift.start()) {
      ObjectKey key = ledgerLift.upload("10-K.pdf", pdf);
      DocumentId id = ledgerLift.register(key, "10-K.pdf", pdf).id();

      ledgerLift.runDue();

      Table table = ledgerLift.tables(id).get(0);
      assertThat(table.cells()).extracting(Cell::text).contains("Total assets", "200", "180");
      assertThat(ledgerLift.events(id)).endsWith(EventType.PROCESSING_COMPLETED);
    }
    // embedded-harness ends
  }

  @Test
  void readme_shows_what_is_run_here() throws IOException {
    String shown = region(SHOWN, MODULE.resolveSibling("README.md"));
    String run = region(RUN, THIS).stripIndent();

    assertThat(shown).isEqualTo(run);
    assertThat(shown.lines().count()).as("lines that a newcomer reads").isBetween(10L, 20L);
  }

  private static String region(Pattern pattern, Path file) throws IOException {
    Matcher matcher = pattern.matcher(Files.readString(file));
    assertThat(matcher.find()).as("a region in %s", file).isTrue();
    return matcher.group(1);
  }
}
