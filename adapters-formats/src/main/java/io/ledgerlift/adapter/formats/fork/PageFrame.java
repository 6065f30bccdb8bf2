package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.application.port.DocumentReader.PageRead;
import io.ledgerlift.application.port.DocumentReader.Unplaced;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Bitmap;
import io.ledgerlift.domain.artifact.Artifact.Figure;
import io.ledgerlift.domain.artifact.ArtifactTree;
import io.ledgerlift.domain.artifact.Branch;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page as a frame; its pictures go before it in frames of their own. */
final class PageFrame {

  private PageFrame() {}

  static Frame write(PageRead page) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("page", page.number().value());
    tree.put("width", page.width());
    tree.put("height", page.height());
    tree.put("rotation", page.rotation());
    tree.put("artifacts", page.artifacts().stream().map(ArtifactTree::write).toList());
    tree.put("flags", Flags.trees(page.flags()));
    return Json.frame(FrameType.PAGE, tree);
  }

  /** The page that {@link #write} wrote, with the pictures that came before it, all checked. */
  static PageRead read(Frame frame, PageNumber expected, Map<Integer, byte[]> pictures) {
    Map<String, Object> tree = Json.tree(frame);
    Branch branch = new Branch(tree);
    require(branch.integer("page") == expected.value(), "page out of order");
    BoundingBox sheet = new BoundingBox(0, 0, branch.number("width"), branch.number("height"));
    int rotation = branch.integer("rotation");
    require(sheet.area() > 0 && rotation >= 0 && rotation < 360, "no such page: " + sheet);
    List<Artifact> artifacts = artifacts(tree);
    artifacts.forEach(one -> require(expected.equals(one.page()), "an artifact elsewhere"));
    requirePictures(artifacts, pictures);
    return new PageRead(
        expected,
        sheet.width(),
        sheet.height(),
        rotation,
        artifacts,
        pictures,
        Flags.read(branch, expected));
  }

  /** Artifacts that stand on no page, as a frame. */
  static Frame write(List<Artifact> unplaced) {
    return Json.frame(
        FrameType.UNPLACED,
        Map.of("artifacts", unplaced.stream().map(ArtifactTree::write).toList()));
  }

  /** What was written without a page, with the pictures that came before it, all checked. */
  static Unplaced readUnplaced(Frame frame, Map<Integer, byte[]> pictures) {
    List<Artifact> artifacts = artifacts(Json.tree(frame));
    artifacts.forEach(
        one -> require(one.page() == null && one.box() == null, "a place on no page"));
    requirePictures(artifacts, pictures);
    return new Unplaced(artifacts, pictures);
  }

  private static List<Artifact> artifacts(Map<String, Object> tree) {
    Object items = tree.get("artifacts");
    if (!(items instanceof List<?> list)) {
      throw new Garbage("a page without artifacts");
    }
    List<Artifact> artifacts = new ArrayList<>();
    for (Object item : list) {
      require(item instanceof Map<?, ?>, "no artifact: " + item);
      @SuppressWarnings("unchecked") // JSON objects have keys of text.
      Artifact artifact = ArtifactTree.read((Map<String, Object>) item);
      artifacts.add(artifact);
    }
    return artifacts;
  }

  /** Each figure that says it is painted has its picture, of the size it says; nothing else has. */
  private static void requirePictures(List<Artifact> artifacts, Map<Integer, byte[]> pictures) {
    int painted = 0;
    for (int i = 0; i < artifacts.size(); i++) {
      Bitmap bitmap = artifacts.get(i) instanceof Figure figure ? figure.picture() : null;
      if (bitmap != null) {
        byte[] png = pictures.get(i);
        require(png != null && bitmap.equals(PngHeader.read(png)), "a figure without its picture");
        painted++;
      }
    }
    require(painted == pictures.size(), "pictures that no figure owns");
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new Garbage(otherwise);
    }
  }
}
