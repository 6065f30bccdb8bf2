package io.ledgerlift.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.statement.TableValues.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of docs/figures.md. */
class FiguresGuideTest {

  private static final Path GUIDE = Path.of("..", "docs", "figures.md");

  static Stream<Arguments> examples() throws IOException {
    return Files.readAllLines(GUIDE).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(1, line.length() - 1).split("\\|", -1))
        .map(
            cells ->
                Arguments.of(plain(cells[0]), plain(cells[1]), plain(cells[2]), plain(cells[3])));
  }

  private static String plain(String cell) {
    return cell.replace("`", "").strip();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_is_as_the_guide_says(String printed, String beside, String kind, String amount) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Item", "Amount"));
    rows.add(List.of("Cash", printed));
    if (!beside.isEmpty()) {
      rows.add(List.of("Debt", beside));
    }
    Table table = Tables.ofRows(rows);
    Cell cell =
        table.cells().stream()
            .filter(one -> one.row() == 1 && one.column() == 1)
            .findFirst()
            .orElseThrow();

    Optional<Amount> read = new TableValues(table).of(cell).map(Value::amount);

    assertThat(read.map(one -> one.kind().code()).orElse("text")).isEqualTo(kind);
    assertThat(read.map(Amount::number).map(Object::toString).orElse("")).isEqualTo(amount);
  }
}
