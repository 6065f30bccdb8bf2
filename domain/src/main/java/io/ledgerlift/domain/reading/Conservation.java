package io.ledgerlift.domain.reading;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The law every reading obeys: no word of the page is lost, doubled or moved. It is checked on the
 * finished artifacts, by their texts and boxes alone, so that no step before it is trusted.
 */
final class Conservation {

  /** Rounding of coordinates, in points. */
  private static final double TOLERANCE = 0.01;

  /** By height of the middle. */
  private final NavigableMap<Double, List<Word>> words = new TreeMap<>();

  Conservation(Collection<Word> visible) {
    for (Word word : visible) {
      words.computeIfAbsent(word.box().centerY(), none -> new ArrayList<>()).add(word);
    }
  }

  /**
   * Whether every word inside the table's box stands in exactly one cell or is unassigned, and
   * every cell holds only words that are printed inside its box.
   */
  boolean holds(Artifact.Table table) {
    BoundingBox box = table.box();
    if (box == null) {
      return false;
    }
    List<String> told = new ArrayList<>(table.unassigned());
    table.cells().forEach(cell -> told.addAll(split(cell.text())));
    return same(told, printedIn(box)) && table.cells().stream().allMatch(this::isPrinted);
  }

  private boolean isPrinted(Cell cell) {
    BoundingBox box = cell.box();
    if (box == null) {
      return false;
    }
    Map<String, Integer> left = new HashMap<>();
    printedIn(box).forEach(word -> left.merge(word, 1, Integer::sum));
    return split(cell.text()).stream().allMatch(word -> left.merge(word, -1, Integer::sum) >= 0);
  }

  /** Whether the artifacts tell every word of the page once. */
  boolean holds(List<Artifact> artifacts) {
    List<String> told = new ArrayList<>();
    for (Artifact artifact : artifacts) {
      if (artifact instanceof Artifact.TextBlock block) {
        told.addAll(split(block.text()));
      } else if (artifact instanceof Artifact.Table table) {
        told.addAll(table.unassigned());
        table.cells().forEach(cell -> told.addAll(split(cell.text())));
      }
    }
    List<String> printed =
        words.values().stream()
            .flatMap(List::stream)
            .flatMap(word -> split(word.text()).stream())
            .toList();
    return same(told, new ArrayList<>(printed));
  }

  private List<String> printedIn(BoundingBox box) {
    BoundingBox around = box.grow(TOLERANCE);
    List<String> printed = new ArrayList<>();
    for (List<Word> height : words.subMap(around.y(), true, around.bottom(), true).values()) {
      for (Word word : height) {
        if (around.contains(word.box().centerX(), word.box().centerY())) {
          printed.addAll(split(word.text()));
        }
      }
    }
    return printed;
  }

  private static List<String> split(String text) {
    return List.of(text.split(" "));
  }

  private static boolean same(List<String> told, List<String> printed) {
    Collections.sort(told);
    Collections.sort(printed);
    return told.equals(printed);
  }
}
