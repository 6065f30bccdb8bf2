package io.ledgerlift.domain.reading.block;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Artifact.TextBlock.Role;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.TableNote;
import io.ledgerlift.domain.artifact.TableNote.Kind;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.reading.text.TableWording;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ties the blocks of text around a table to it: titles and units above, footnotes below. What
 * stands between a table and the next block decides, then what the block says.
 */
public final class TableNotes {

  /** White between a table and a block that belongs to it, or between two such blocks; in em. */
  private static final double REACH = 2.5;

  /** Company, statement, period and units: no title is set in more blocks. */
  private static final int MOST_ABOVE = 4;

  /** Longer blocks are running text. */
  private static final int LONGEST_TITLE = 25;

  /** Rounding of coordinates, in points. */
  private static final double TOLERANCE = 1;

  private final List<TextBlock> blocks;
  private final double em;

  private TableNotes(List<Artifact> artifacts, double em) {
    this.blocks =
        artifacts.stream()
            .filter(TextBlock.class::isInstance)
            .map(TextBlock.class::cast)
            .filter(block -> block.role() != Role.HEADER && block.role() != Role.FOOTER)
            .toList();
    this.em = em;
  }

  /**
   * The artifacts of one page, its tables with what belongs to them: first what stands near, then
   * what their marks point at.
   *
   * @param artifacts their blocks of text numbered in reading order
   * @param em the page's usual size of type, in points
   */
  public static List<Artifact> tied(List<Artifact> artifacts, double em) {
    TableNotes notes = new TableNotes(artifacts, em);
    List<Artifact> near = artifacts.stream().map(notes::near).toList();
    Set<Integer> taken =
        near.stream()
            .flatMap(artifact -> artifact instanceof Table table ? table.notes().stream() : null)
            .map(TableNote::readingOrder)
            .collect(Collectors.toSet());
    return near.stream().map(artifact -> notes.marked(artifact, taken)).toList();
  }

  private Artifact near(Artifact artifact) {
    if (!(artifact instanceof Table table)) {
      return artifact;
    }
    return noted(table, Stream.concat(above(box(table)).stream(), below(box(table)).stream()));
  }

  /** Footnotes further down the page whose mark stands in the table, if no other table has them. */
  private Artifact marked(Artifact artifact, Set<Integer> taken) {
    if (!(artifact instanceof Table table)) {
      return artifact;
    }
    Set<String> marks = marks(table);
    Stream<TableNote> marked =
        blocks.stream()
            .filter(block -> box(block).y() > box(table).bottom() && explains(block))
            .filter(block -> marks.contains(block.text().split(" ", 2)[0]))
            .filter(block -> !taken.contains(block.readingOrder()))
            .map(block -> note(Kind.FOOTNOTE, block));
    return noted(table, Stream.concat(table.notes().stream(), marked));
  }

  private static Table noted(Table table, Stream<TableNote> notes) {
    return table.noted(notes.sorted(Comparator.comparing(TableNote::readingOrder)).toList());
  }

  private List<TableNote> above(BoundingBox table) {
    List<TableNote> notes = new ArrayList<>();
    double edge = table.y();
    for (TextBlock block : outwards(table, Comparator.comparing(other -> -box(other).bottom()))) {
      BoundingBox box = box(block);
      if (box.bottom() > table.y() + TOLERANCE) {
        continue;
      }
      boolean title = isTitle(block);
      if (edge - box.bottom() > REACH * em
          || !title && !TableWording.announcesUnits(block.text())
          || notes.size() == MOST_ABOVE) {
        break;
      }
      boolean units = !title || TableWording.tellsUnits(block.text());
      notes.add(note(units ? Kind.UNITS : Kind.TITLE, block));
      if (!title) {
        break;
      }
      edge = box.y();
    }
    return notes;
  }

  /** Short, no sentence, and no note to something further up. */
  private static boolean isTitle(TextBlock block) {
    String text = block.text();
    if (TableWording.tellsUnits(text) || block.role() == Role.CAPTION) {
      return true;
    }
    return block.role() != Role.LIST_ITEM
        && text.split(" ").length <= LONGEST_TITLE
        && Wording.hasLetter(text)
        && !Wording.opensNote(text)
        && (block.role() == Role.HEADING || !TableWording.endsSentence(text));
  }

  private List<TableNote> below(BoundingBox table) {
    List<TableNote> notes = new ArrayList<>();
    double edge = table.bottom();
    for (TextBlock block : outwards(table, Comparator.comparing(other -> box(other).y()))) {
      if (box(block).y() < table.bottom() - TOLERANCE) {
        continue;
      }
      if (box(block).y() - edge > REACH * em || !explains(block)) {
        break;
      }
      notes.add(note(Kind.FOOTNOTE, block));
      edge = box(block).bottom();
    }
    return notes;
  }

  private static boolean explains(TextBlock block) {
    return block.role() == Role.FOOTNOTE
        || (block.role() != Role.HEADING && Wording.opensNote(block.text()));
  }

  /** Last words of labels and heads: where note marks stand. */
  private static Set<String> marks(Table table) {
    return table.cells().stream()
        .filter(cell -> cell.role() != Cell.Role.VALUE)
        .map(cell -> cell.text().substring(cell.text().lastIndexOf(' ') + 1))
        .filter(TableWording::isNoteMark)
        .collect(Collectors.toSet());
  }

  private List<TextBlock> outwards(BoundingBox table, Comparator<TextBlock> order) {
    return blocks.stream().filter(block -> box(block).overlapX(table) > 0).sorted(order).toList();
  }

  private static TableNote note(Kind kind, TextBlock block) {
    return new TableNote(kind, block.readingOrder(), block.text());
  }

  private static BoundingBox box(Table table) {
    return Objects.requireNonNull(table.box(), "found by its place");
  }

  private static BoundingBox box(TextBlock block) {
    return Objects.requireNonNull(block.box(), "found by its place");
  }
}
