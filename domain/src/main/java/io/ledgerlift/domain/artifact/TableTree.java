package io.ledgerlift.domain.artifact;

import static io.ledgerlift.domain.artifact.ArtifactTree.lower;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Continuation.Evidence;
import io.ledgerlift.domain.page.PageNumber;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is particular to tables, as a tree. Trees from before notes were taken have none. */
final class TableTree {

  private TableTree() {}

  static Map<String, @Nullable Object> write(Table table) {
    return write(table, table.cells().stream().map(TableTree::cell).toList());
  }

  static Map<String, @Nullable Object> write(
      Table table, List<Map<String, @Nullable Object>> cells) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("row_count", table.rowCount());
    tree.put("column_count", table.columnCount());
    tree.put("header_rows", table.headerRows());
    tree.put("cells", cells);
    tree.put("unassigned", table.unassigned());
    tree.put("notes", table.notes().stream().map(TableTree::note).toList());
    tree.put("continues", continuation(table.continues()));
    if (!table.told().equals(Told.NOTHING)) {
      tree.put("told", told(table.told()));
    }
    return tree;
  }

  static Map<String, @Nullable Object> cell(Cell cell) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("row", cell.row());
    tree.put("column", cell.column());
    tree.put("row_span", cell.rowSpan());
    tree.put("column_span", cell.columnSpan());
    tree.put("text", cell.text());
    tree.put("bbox", ArtifactTree.box(cell.box()));
    tree.put("confidence", cell.confidence().value());
    tree.put("role", lower(cell.role()));
    if (cell.elsewhere() != null) {
      tree.put("page", cell.elsewhere().value());
    }
    if (cell.byHand() != null) {
      tree.put("by_hand", byHand(cell.byHand()));
    }
    return tree;
  }

  private static Map<String, @Nullable Object> byHand(ByHand hand) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("by", hand.by());
    tree.put("read", hand.read());
    tree.put("sign_turned", hand.signTurned());
    return tree;
  }

  private static Map<String, @Nullable Object> told(Told told) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("scale", told.scale() == null ? null : told.scale().toPlainString());
    tree.put("currency", told.currency());
    return tree;
  }

  private static Map<String, @Nullable Object> note(TableNote note) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("kind", lower(note.kind()));
    tree.put("reading_order", note.readingOrder());
    tree.put("text", note.text());
    return tree;
  }

  private static @Nullable Map<String, @Nullable Object> continuation(
      @Nullable Continuation continuation) {
    if (continuation == null) {
      return null;
    }
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("page", continuation.page().value());
    tree.put(
        "evidence", continuation.evidence().stream().sorted().map(ArtifactTree::lower).toList());
    tree.put("repeated_rows", continuation.repeatedRows());
    return tree;
  }

  static Table read(ArtifactTree.Common common, Branch data) {
    return new Table(
        common.page(),
        common.box(),
        common.engine(),
        common.confidence(),
        data.integer("row_count"),
        data.integer("column_count"),
        data.integer("header_rows"),
        data.branches("cells").stream().map(TableTree::readCell).toList(),
        data.texts("unassigned"),
        data.has("notes")
            ? data.branches("notes").stream().map(TableTree::readNote).toList()
            : List.of(),
        readContinuation(data.optional("continues")),
        readTold(data.optional("told")));
  }

  private static Told readTold(@Nullable Branch told) {
    return told == null
        ? Told.NOTHING
        : new Told(
            told.has("scale") ? new BigDecimal(told.text("scale")) : null,
            told.has("currency") ? told.text("currency") : null);
  }

  static Cell readCell(Branch cell) {
    return new Cell(
        cell.integer("row"),
        cell.integer("column"),
        cell.integer("row_span"),
        cell.integer("column_span"),
        cell.text("text"),
        ArtifactTree.readBox(cell.optional("bbox")),
        new Confidence(cell.number("confidence")),
        Cell.Role.valueOf(upper(cell.text("role"))),
        cell.has("page") ? new PageNumber(cell.integer("page")) : null,
        readByHand(cell.optional("by_hand")));
  }

  private static @Nullable ByHand readByHand(@Nullable Branch hand) {
    return hand == null
        ? null
        : new ByHand(
            hand.text("by"), hand.has("read") ? hand.text("read") : null, hand.yes("sign_turned"));
  }

  private static TableNote readNote(Branch note) {
    return new TableNote(
        TableNote.Kind.valueOf(upper(note.text("kind"))),
        note.integer("reading_order"),
        note.text("text"));
  }

  private static @Nullable Continuation readContinuation(@Nullable Branch continuation) {
    if (continuation == null) {
      return null;
    }
    return new Continuation(
        new PageNumber(continuation.integer("page")),
        continuation.texts("evidence").stream()
            .map(evidence -> Evidence.valueOf(upper(evidence)))
            .collect(Collectors.toSet()),
        continuation.integer("repeated_rows"));
  }

  private static String upper(String constant) {
    return constant.toUpperCase(Locale.ROOT);
  }
}
