package io.ledgerlift.bench.accuracy;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.PageFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a reading found in one document.
 *
 * @param words of pages that were read from their pixels
 * @param recognised pages that were read from their pixels
 * @param violations pages whose words were not all told once
 * @param cpuNanos time of one processor for words, tables and figures
 */
record ReadDocument(
    List<Table> tables,
    List<PlacedText> words,
    int pages,
    int recognised,
    int violations,
    long cpuNanos) {

  List<ScoredTable> scored(Normal normal) {
    return tables.stream().map(table -> scored(table, normal)).toList();
  }

  private static ScoredTable scored(Table table, Normal normal) {
    int page = table.page() == null ? 0 : table.page().value();
    List<ScoredCell> cells = table.cells().stream().map(cell -> scored(cell, normal)).toList();
    return new ScoredTable(page, cells, table.confidence().value());
  }

  private static ScoredCell scored(Cell cell, Normal normal) {
    return new ScoredCell(
        cell.row(),
        cell.column(),
        cell.lastRow(),
        cell.lastColumn(),
        normal.of(cell.text()),
        cell.confidence().value());
  }

  /** Whether the artifacts tell every word that the page shows once, and no other. */
  static boolean conserves(Page page, PageFindings findings) {
    Stream<Word> shown =
        page.words().stream().filter(word -> word.visibility() == Word.Visibility.VISIBLE);
    List<String> printed = sorted(shown.map(Word::text));
    // A page that is a picture is read from its invisible text, which is told by a flag.
    boolean picture = printed.isEmpty();
    return picture
        || printed.equals(sorted(findings.artifacts().stream().flatMap(ReadDocument::texts)));
  }

  private static Stream<String> texts(Artifact artifact) {
    if (artifact instanceof TextBlock block) {
      return Stream.of(block.text());
    }
    if (artifact instanceof Table table) {
      return Stream.concat(table.unassigned().stream(), table.cells().stream().map(Cell::text));
    }
    return Stream.of();
  }

  private static List<String> sorted(Stream<String> texts) {
    List<String> words = new ArrayList<>();
    texts.forEach(text -> words.addAll(List.of(text.split(" "))));
    words.sort(null);
    return words;
  }
}
