package io.ledgerlift.bench;

import io.ledgerlift.application.port.DocumentReader.PageRead;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Figure;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.page.BoundingBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Draws what was found onto the picture of its page: tables red, cells blue, texts green, figures
 * violet.
 */
record Drawing(Path folder) {

  private static final Color TABLE = new Color(200, 0, 0);
  private static final Color CELL = new Color(0, 80, 220);
  private static final Color TEXT = new Color(0, 140, 0);
  private static final Color FIGURE = new Color(150, 0, 170);

  void draw(String name, PageRead page, byte[] preview) {
    try {
      BufferedImage shown = ImageIO.read(new ByteArrayInputStream(preview));
      BufferedImage image =
          new BufferedImage(shown.getWidth(), shown.getHeight(), BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.drawImage(shown, 0, 0, null);
      double scale = image.getWidth() / page.width();
      page.artifacts().forEach(artifact -> draw(graphics, artifact, scale));
      graphics.dispose();
      Files.createDirectories(folder);
      ImageIO.write(image, "png", folder.resolve(name + "-" + page.number() + ".png").toFile());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static void draw(Graphics2D graphics, Artifact artifact, double scale) {
    if (artifact instanceof Table table) {
      for (Cell cell : table.cells()) {
        box(graphics, cell.box(), CELL, scale);
      }
      box(graphics, table.box(), TABLE, scale);
    } else {
      box(graphics, artifact.box(), artifact instanceof Figure ? FIGURE : TEXT, scale);
    }
  }

  private static void box(
      Graphics2D graphics, @Nullable BoundingBox box, Color color, double scale) {
    if (box != null) {
      graphics.setColor(color);
      graphics.draw(
          new Rectangle2D.Double(
              box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale));
    }
  }
}
