package io.ledgerlift.domain.reading.join;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Figure;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Artifact.TextBlock.Role;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.reading.PageFindings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page and what was found on it. */
public record Leaf(Page page, PageFindings findings) {

  /** Rounding of the sizes of equal pictures, in points. */
  private static final double SAME_SIZE = 1;

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
    return outermost(findings.artifacts(), before);
  }

  /** The last table, seen from the next page. */
  @Nullable Outermost last(Leaf next) {
    List<Artifact> backwards = new ArrayList<>(findings.artifacts());
    Collections.reverse(backwards);
    return outermost(backwards, next);
  }

  private static @Nullable Outermost outermost(List<Artifact> inwards, Leaf other) {
    List<TextBlock> beyond = new ArrayList<>();
    for (Artifact artifact : inwards) {
      if (artifact instanceof Table table) {
        return new Outermost(table, beyond);
      }
      if (!other.repeats(artifact)) {
        if (!(artifact instanceof TextBlock block)) {
          return null;
        }
        beyond.add(block);
      }
    }
    return null;
  }

  /** Whether it stands on other pages too: a running line, or a picture such as a logo. */
  private boolean repeats(Artifact one) {
    if (one instanceof TextBlock block) {
      return block.role() == Role.HEADER
          || block.role() == Role.FOOTER
          || findings.artifacts().stream().anyMatch(other -> sameText(other, block));
    }
    return findings.artifacts().stream()
        .anyMatch(other -> other instanceof Figure && sameSize(box(other), box(one)));
  }

  /** Page numbers aside. Lines below a table run at the height where it ends. */
  private static boolean sameText(Artifact artifact, TextBlock line) {
    return artifact instanceof TextBlock block
        && withoutDigits(block.text()).equals(withoutDigits(line.text()));
  }

  private static String withoutDigits(String text) {
    return text.replaceAll("\\d+", "");
  }

  private static boolean sameSize(BoundingBox one, BoundingBox other) {
    return Math.abs(one.width() - other.width()) < SAME_SIZE
        && Math.abs(one.height() - other.height()) < SAME_SIZE;
  }

  private static BoundingBox box(Artifact artifact) {
    return Objects.requireNonNull(artifact.box(), "found by its place");
  }
}
