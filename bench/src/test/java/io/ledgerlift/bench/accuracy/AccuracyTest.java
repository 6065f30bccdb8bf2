package io.ledgerlift.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the reading of generated documents to what it reaches. */
class AccuracyTest {

  private static final String TRUTH =
      """
      <document><table><region page="1">
        <cell start-row="0" start-col="0" end-col="1"><content>Never there</content></cell>
        <cell start-row="1" start-col="0"><content>a</content></cell>
        <cell start-row="1" start-col="1"><content>1</content></cell>
      </region></table></document>
      """;

  @TempDir Path folder;

  @Test
  void generated_documents_are_read_right_and_nothing_is_lost() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    Summary summary = Accuracy.run(Map.of("--seeds", "12"), new PrintStream(printed));

    System.out.println(printed.toString(StandardCharsets.UTF_8));
    assertThat(summary.violations()).isZero();
    assertThat(summary.falseTables()).isZero();
    assertThat(summary.macroF1()).isGreaterThan(0.985);
    assertThat(summary.cellF1()).isGreaterThan(0.995);
  }

  @Test
  void truth_of_one_s_own_is_scored_and_what_was_found_is_written_down() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("letter-str.xml"), TRUTH);
    GeneratedTruths.in(folder, 1);
    Files.copy(folder.resolve("letter-0.pdf"), corpus.resolve("letter.pdf"));
    Path predictions = folder.resolve("predictions");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    Accuracy.run(
        Map.of(
            "--corpus",
            corpus.toString(),
            "--predictions",
            predictions.toString(),
            "--rulings",
            "none",
            "--per-document",
            ""),
        new PrintStream(printed));

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("letter ", "tables: 1 there, 0 found, 0 told, 0 false");
    assertThat(predictions.resolve("letter.json")).hasContent("[]");
  }
}
