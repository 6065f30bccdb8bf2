package io.ledgerlift.domain.reading.join;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Artifact.TextBlock.Role;
import io.ledgerlift.domain.artifact.Continuation;
import io.ledgerlift.domain.artifact.Continuation.Evidence;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.reading.PageFindings;
import io.ledgerlift.domain.reading.join.Leaf.Outermost;
import io.ledgerlift.domain.reading.text.TableWording;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which tables go on over a page break.
 *
 * <p>The first table of a page continues the last one of the page before when nothing but running
 * lines stands between them, their columns are the same, and the part has no head of its own, or
 * repeats the other's, or says that it is continued. So two statements with equal columns on
 * neighbouring pages stay apart: the second has a title.
 */
public final class Continuations {

  private Continuations() {}

  /**
   * The page's findings, with its first table tied to the page before where it began there.
   *
   * @param last the page before; null before the first
   */
  public static PageFindings joined(@Nullable Leaf last, Leaf leaf) {
    PageFindings findings = leaf.findings();
    if (last == null || !last.facing(leaf)) {
      return findings;
    }
    Outermost open = last.last(leaf);
    Outermost part = leaf.first(last);
    if (open == null || part == null || !isOpen(open) || !sayContinued(part.beyond())) {
      return findings;
    }
    Set<Evidence> evidence = evidence(open.table(), part);
    if (evidence.size() < 2) {
      return findings;
    }
    return replaced(
        findings, part.table(), continued(last.page().number(), part.table(), evidence));
  }

  private static Table continued(PageNumber from, Table part, Set<Evidence> evidence) {
    int repeated = evidence.contains(Evidence.REPEATED_HEADER) ? part.headerRows() : 0;
    return part.continuing(new Continuation(from, evidence, repeated));
  }

  /** Only the table's own footnotes stand between it and the foot of the page. */
  private static boolean isOpen(Outermost open) {
    return open.beyond().stream().allMatch(block -> isNote(block, open.table()));
  }

  private static boolean isNote(TextBlock block, Table table) {
    return block.role() == Role.FOOTNOTE
        || table.notes().stream().anyMatch(note -> note.readingOrder() == block.readingOrder());
  }

  /** A part has no title, or one of its lines says that it goes on. */
  private static boolean sayContinued(List<TextBlock> title) {
    return title.isEmpty()
        || title.stream().anyMatch(line -> TableWording.saysContinued(line.text()));
  }

  /** The same columns and something else, or nothing. */
  private static Set<Evidence> evidence(Table open, Outermost part) {
    Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
    if (!Columns.of(open).same(Columns.of(part.table()))) {
      return evidence;
    }
    evidence.add(Evidence.SAME_COLUMNS);
    if (!part.beyond().isEmpty()) {
      evidence.add(Evidence.CONTINUED_TITLE);
    }
    if (part.table().headerRows() == 0) {
      evidence.add(Evidence.NO_HEADER);
    } else if (head(part.table()).equals(head(open))) {
      evidence.add(Evidence.REPEATED_HEADER);
    }
    return evidence;
  }

  private record HeadCell(int row, int column, int rows, int columns, String text) {}

  private static List<HeadCell> head(Table table) {
    return table.cells().stream()
        .filter(cell -> cell.row() < table.headerRows())
        .map(
            cell ->
                new HeadCell(
                    cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()))
        .toList();
  }

  private static PageFindings replaced(PageFindings findings, Table table, Table by) {
    return new PageFindings(
        findings.artifacts().stream().map(artifact -> artifact == table ? by : artifact).toList(),
        findings.flags());
  }
}
