package io.ledgerlift.domain.reading.join;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Artifact.TextBlock.Role;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page and what was found on it, in reading order. */
record Leaf(Page page, List<Artifact> artifacts) {

  /** Running lines stand at the same height on every page, in points. */
  private static final double SAME_HEIGHT = 3;

  /** A table and the blocks between it and the edge of its page, running lines left out. */
  record Outermost(Table table, List<TextBlock> beyond) {}

  /** Whether the other one is the next page, of the same size. */
  boolean facing(Leaf next) {
    return page.width() == next.page.width()
        && page.height() == next.page.height()
        && page.number().value() + 1 == next.page.number().value();
  }

  /** The first table, seen from the page before; null when something else than text precedes it. */
  @Nullable Outermost first(Leaf before) {
    return outermost(artifacts, before);
  }

  /** The last table, seen from the next page. */
  @Nullable Outermost last(Leaf next) {
    List<Artifact> backwards = new ArrayList<>(artifacts);
    Collections.reverse(backwards);
    return outermost(backwards, next);
  }

  private static @Nullable Outermost outermost(List<Artifact> inwards, Leaf other) {
    List<TextBlock> beyond = new ArrayList<>();
    for (Artifact artifact : inwards) {
      if (artifact instanceof Table table) {
        return new Outermost(table, beyond);
      }
      if (!(artifact instanceof TextBlock block)) {
        return null;
      }
      if (block.role() != Role.HEADER && block.role() != Role.FOOTER && !other.repeats(block)) {
        beyond.add(block);
      }
    }
    return null;
  }

  /** Whether the same text, page numbers aside, stands here at the same height. */
  private boolean repeats(TextBlock line) {
    return artifacts.stream()
        .anyMatch(
            artifact ->
                artifact instanceof TextBlock block
                    && withoutDigits(block.text()).equals(withoutDigits(line.text()))
                    && Math.abs(top(block) - top(line)) < SAME_HEIGHT);
  }

  private static String withoutDigits(String text) {
    return text.replaceAll("\\d+", "");
  }

  private static double top(TextBlock block) {
    BoundingBox box = Objects.requireNonNull(block.box(), "found by its place");
    return box.y();
  }
}
