package io.ledgerlift.bench.accuracy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes what was found down, one file a document, for other scorers to judge. */
final class Predictions {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  Predictions(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  void write(String name, ReadDocument read) throws IOException {
    List<Map<String, Object>> tables = read.tables().stream().map(Predictions::table).toList();
    JSON.writeValue(folder.resolve(name + ".json").toFile(), tables);
  }

  private static Map<String, Object> table(Table table) {
    return Map.of(
        "page",
        table.page() == null ? 0 : table.page().value(),
        "cells",
        table.cells().stream().map(Predictions::cell).toList());
  }

  private static Map<String, Object> cell(Cell cell) {
    return Map.of(
        "row", cell.row(),
        "col", cell.column(),
        "rowspan", cell.rowSpan(),
        "colspan", cell.columnSpan(),
        "text", cell.text(),
        "confidence", cell.confidence().value());
  }
}
