package io.ledgerlift.domain.artifact;

import io.ledgerlift.domain.artifact.Artifact.Bitmap;
import io.ledgerlift.domain.artifact.Artifact.Figure;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Artifacts as plain trees of maps, lists, strings and numbers: the one form that the API shows,
 * the database keeps and the parse slot sends. Keys are snake_case and stand in a fixed order.
 *
 * <p>Reading a tree back checks it: whatever no artifact could have written is refused with {@link
 * IllegalArgumentException}.
 */
public final class ArtifactTree {

  private ArtifactTree() {}

  /** The name of an artifact's kind: {@code text}, {@code table} or {@code figure}. */
  public static String type(Artifact artifact) {
    if (artifact instanceof TextBlock) {
      return "text";
    }
    return artifact instanceof Table ? "table" : "figure";
  }

  /** What is particular to the artifact's kind. */
  public static Map<String, @Nullable Object> data(Artifact artifact) {
    if (artifact instanceof TextBlock text) {
      return textData(text);
    }
    if (artifact instanceof Table table) {
      return TableTree.write(table);
    }
    return figureData((Figure) artifact);
  }

  /** One cell of a table. */
  public static Map<String, @Nullable Object> cell(Cell cell) {
    return TableTree.cell(cell);
  }

  /** The cell that {@link #cell} wrote. */
  public static Cell readCell(Branch branch) {
    return TableTree.readCell(branch);
  }

  /** A box as {@code x, y, width, height}, to a hundredth of a point; null stays null. */
  public static @Nullable Map<String, @Nullable Object> box(@Nullable BoundingBox box) {
    if (box == null) {
      return null;
    }
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("x", hundredths(box.x()));
    tree.put("y", hundredths(box.y()));
    tree.put("width", hundredths(box.width()));
    tree.put("height", hundredths(box.height()));
    return tree;
  }

  /** No document is placed more exactly, and sums of doubles drag their noise along. */
  private static double hundredths(double points) {
    return Math.round(points * 100) / 100.0;
  }

  /** The whole artifact. */
  public static Map<String, @Nullable Object> write(Artifact artifact) {
    return write(artifact, data(artifact));
  }

  /** The whole table, with these trees of its cells and of what should be looked at. */
  public static Map<String, @Nullable Object> write(
      Table table,
      List<Map<String, @Nullable Object>> cells,
      List<Map<String, @Nullable Object>> issues) {
    Map<String, @Nullable Object> data = TableTree.write(table, cells);
    data.put("issues", issues);
    return write(table, data);
  }

  private static Map<String, @Nullable Object> write(
      Artifact artifact, Map<String, @Nullable Object> data) {
    PageNumber page = artifact.page();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("page", page == null ? null : page.value());
    tree.put("artifact_type", type(artifact));
    tree.put("extraction_engine", artifact.engine().toString());
    tree.put("confidence_score", artifact.confidence().value());
    tree.put("bbox", box(artifact.box()));
    tree.put("data", data);
    return tree;
  }

  /** The artifact that {@link #write} wrote. */
  public static Artifact read(Map<String, ?> tree) {
    Branch branch = new Branch(tree);
    Integer page = branch.optionalInt("page");
    Common common =
        new Common(
            page == null ? null : new PageNumber(page),
            readBox(branch.optional("bbox")),
            Engine.parse(branch.text("extraction_engine")),
            new Confidence(branch.number("confidence_score")));
    Branch data = branch.branch("data");
    return switch (branch.text("artifact_type")) {
      case "text" -> readText(common, data);
      case "table" -> TableTree.read(common, data);
      case "figure" -> readFigure(common, data);
      default ->
          throw new IllegalArgumentException("no such artifact: " + branch.text("artifact_type"));
    };
  }

  /** The box that {@link #box} wrote. */
  public static @Nullable BoundingBox readBox(@Nullable Branch branch) {
    if (branch == null) {
      return null;
    }
    return new BoundingBox(
        branch.number("x"), branch.number("y"), branch.number("width"), branch.number("height"));
  }

  /** What every artifact has. */
  record Common(
      @Nullable PageNumber page, @Nullable BoundingBox box, Engine engine, Confidence confidence) {}

  private static Map<String, @Nullable Object> textData(TextBlock text) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("text", text.text());
    tree.put("role", lower(text.role()));
    tree.put("reading_order", text.readingOrder());
    return tree;
  }

  private static TextBlock readText(Common common, Branch data) {
    return new TextBlock(
        common.page,
        common.box,
        common.engine,
        common.confidence,
        data.text("text"),
        TextBlock.Role.valueOf(data.text("role").toUpperCase(Locale.ROOT)),
        data.integer("reading_order"));
  }

  private static Map<String, @Nullable Object> figureData(Figure figure) {
    Bitmap picture = figure.picture();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    if (picture != null) {
      tree.put("content_type", picture.contentType());
      tree.put("width", picture.width());
      tree.put("height", picture.height());
    }
    return tree;
  }

  private static Figure readFigure(Common common, Branch data) {
    Figure figure = new Figure(common.page, common.box, common.engine, common.confidence, null);
    return data.has("content_type")
        ? figure.painted(
            new Bitmap(data.text("content_type"), data.integer("width"), data.integer("height")))
        : figure;
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
