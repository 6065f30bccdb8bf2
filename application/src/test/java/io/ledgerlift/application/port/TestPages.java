package io.ledgerlift.application.port;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Bitmap;
import io.ledgerlift.domain.artifact.Artifact.Figure;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages and artifacts for tests, in words: {@code page(2, text(2, "Assets"), table(2))}. */
public final class TestPages {

  private static final Engine ENGINE = new Engine("ledgerlift", "0.1.0");

  private TestPages() {}

  /** A page in A4 with these artifacts in this order, and a flag. */
  public static PageRow page(int number, Artifact... artifacts) {
    List<Found> found = new ArrayList<>();
    for (Artifact artifact : artifacts) {
      found.add(new Found(UUID.randomUUID(), found.size(), artifact, picture(artifact, number)));
    }
    PageNumber page = new PageNumber(number);
    List<QualityFlag> flags = List.of(new QualityFlag(QualityFlag.Code.UNASSIGNED_WORDS, page, 2));
    return new PageRow(page, 595.276, 841.89, 90, null, flags, found);
  }

  public static TextBlock text(int page, String text) {
    return new TextBlock(
        new PageNumber(page),
        new BoundingBox(72, 99.95, 451.3, 12.1),
        ENGINE,
        new Confidence(0.1),
        text,
        TextBlock.Role.PARAGRAPH,
        0);
  }

  /** Two rows: {@code Assets | 1,234} under a header that spans both columns. */
  public static Table table(int page) {
    BoundingBox box = new BoundingBox(72.5, 100.25, 300, 24);
    Confidence sure = Confidence.near(0.875);
    List<Cell> cells =
        List.of(
            new Cell(0, 0, 1, 2, "In millions of €", box, sure, Cell.Role.HEADER),
            new Cell(1, 0, 1, 1, "Assets \"net\"", null, sure, Cell.Role.LABEL),
            new Cell(1, 1, 1, 1, "1,234", box, sure, Cell.Role.VALUE));
    return new Table(new PageNumber(page), box, ENGINE, sure, 2, 2, 1, cells, List.of("(1)"));
  }

  public static Figure figure(int page) {
    BoundingBox box = new BoundingBox(0, 400, 595.28, 200);
    return new Figure(
        new PageNumber(page), box, ENGINE, Confidence.CERTAIN, new Bitmap("image/png", 827, 278));
  }

  /** A paragraph of a format that has no pages. */
  public static TextBlock textWithoutPage(String text) {
    return new TextBlock(null, null, ENGINE, Confidence.CERTAIN, text, TextBlock.Role.HEADING, 0);
  }

  private static @Nullable ObjectKey picture(Artifact of, int page) {
    return of instanceof Figure ? new ObjectKey("derived/figures/" + page + ".png") : null;
  }
}
