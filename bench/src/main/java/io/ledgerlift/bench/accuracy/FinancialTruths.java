package io.ledgerlift.bench.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pages of financial statements that were written down by hand: a folder of {@code
 * document__pN.json}, each with {@code source} (the PDF, below a folder of documents), {@code page}
 * and {@code tables} of cells with {@code row, col, rowspan, colspan, text}, an {@code amount}
 * where the cell is a figure, and a {@code mark} where a footnote mark is glued to it.
 */
final class FinancialTruths {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FinancialTruths() {}

  /**
   * @param documents where the sources lie
   */
  static List<Truth> in(Path folder, Path documents) throws IOException {
    List<Truth> truths = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(FinancialTruths::isTruth).sorted().toList()) {
        truths.add(truth(JSON.readTree(file.toFile()), documents));
      }
    }
    return truths;
  }

  private static boolean isTruth(Path file) {
    return file.getFileName().toString().matches(".*__p\\d+\\.json");
  }

  private static Truth truth(JsonNode page, Path documents) {
    List<ScoredTable> tables = new ArrayList<>();
    List<KnownValue> values = new ArrayList<>();
    for (JsonNode table : page.path("tables")) {
      List<ScoredCell> cells = new ArrayList<>();
      table.path("cells").forEach(cell -> cells.add(cell(cell)));
      tables.add(new ScoredTable(table.path("page").asInt(), cells, 1));
      values.addAll(values(table));
    }
    return new Truth(
        page.path("doc").asText(),
        documents.resolve(page.path("source").asText()),
        page.path("page").asInt(),
        Normal.VISIBLE,
        List.of(tables),
        values);
  }

  private static ScoredCell cell(JsonNode cell) {
    int row = cell.path("row").asInt();
    int column = cell.path("col").asInt();
    return new ScoredCell(
        row,
        column,
        row + cell.path("rowspan").asInt(1) - 1,
        column + cell.path("colspan").asInt(1) - 1,
        Normal.VISIBLE.of(cell.path("text").asText()),
        1);
  }

  private static List<KnownValue> values(JsonNode table) {
    List<KnownValue> values = new ArrayList<>();
    for (JsonNode cell : table.path("cells")) {
      if (cell.hasNonNull("amount")) {
        String text = cell.path("text").asText();
        String mark = cell.path("mark").asText("");
        values.add(
            new KnownValue(
                label(table, cell.path("row").asInt()),
                AmountText.of(text.substring(0, text.length() - mark.length())),
                mark.isEmpty() ? null : AmountText.of(text),
                header(table, cell.path("col").asInt())));
      }
    }
    return values;
  }

  private static String label(JsonNode table, int row) {
    return cells(table)
        .filter(cell -> cell.path("row").asInt() == row)
        .filter(cell -> row >= table.path("header_rows").asInt())
        .filter(cell -> cell.path("col").asInt() < table.path("label_cols").asInt())
        .sorted(Comparator.comparingInt(cell -> cell.path("col").asInt()))
        .map(cell -> Normal.VISIBLE.of(cell.path("text").asText()))
        .collect(Collectors.joining());
  }

  /** The lowest head over the column, one that spans no other before one that does. */
  private static @Nullable String header(JsonNode table, int column) {
    return cells(table)
        .filter(cell -> cell.path("row").asInt() < table.path("header_rows").asInt())
        .filter(cell -> cell.path("col").asInt() <= column)
        .filter(cell -> cell.path("col").asInt() + cell.path("colspan").asInt(1) > column)
        .max(
            Comparator.<JsonNode, Boolean>comparing(cell -> cell.path("colspan").asInt(1) == 1)
                .thenComparing(cell -> cell.path("row").asInt()))
        .map(cell -> Normal.VISIBLE.of(cell.path("text").asText()))
        .orElse(null);
  }

  private static Stream<JsonNode> cells(JsonNode table) {
    List<JsonNode> cells = new ArrayList<>();
    table.path("cells").forEach(cells::add);
    return cells.stream();
  }
}
