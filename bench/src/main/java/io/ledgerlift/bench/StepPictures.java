package io.ledgerlift.bench;

import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.adapter.formats.WorkLimits;
import io.ledgerlift.adapter.formats.pdfbox.PdfBoxFile;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.page.Ruling;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.PageReading;
import io.ledgerlift.fixtures.statement.StatementGenerator;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Draws the steps of a reading onto a generated page, for {@code docs/reading.md}: words and
 * rulings, columns, cells.
 *
 * <pre>
 * StepPictures &lt;folder for the pictures&gt;
 * </pre>
 */
public final class StepPictures {

  /** A balance sheet with a column of notes and rules under sums only. */
  private static final long SEED = 7;

  private static final int DPI = 90;
  private static final double SCALE = DPI / 72.0;

  private static final Color WORD = new Color(120, 120, 120);
  private static final Color RULING = new Color(210, 0, 0);
  private static final Color COLUMN = new Color(0, 120, 220, 40);
  private static final Color HEADER = new Color(120, 0, 170);
  private static final Color LABEL = new Color(0, 130, 0);
  private static final Color VALUE = new Color(0, 90, 220);

  private StepPictures() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Path file = Files.createTempFile("steps", ".pdf");
    Files.write(file, StatementGenerator.generate(SEED).bytes());
    WorkBudget budget = new WorkBudget(WorkLimits.standard(10), () -> {});
    try (PdfBoxFile open = PdfBoxFile.open(file, budget)) {
      PageNumber first = new PageNumber(1);
      byte[] preview = open.painter().preview(first, DPI).pngs().get(0);
      Page page = open.reader().read(first).page();
      List<Table> tables =
          new PageReading(new Engine("ledgerlift", "1"))
              .read(page).artifacts().stream()
                  .filter(Table.class::isInstance)
                  .map(Table.class::cast)
                  .toList();
      draw(preview, folder.resolve("words.png"), graphics -> words(graphics, page));
      draw(preview, folder.resolve("columns.png"), graphics -> columns(graphics, tables));
      draw(preview, folder.resolve("cells.png"), graphics -> cells(graphics, tables));
    } finally {
      Files.delete(file);
    }
  }

  /** One step. */
  private interface Step {

    void onto(Graphics2D graphics);
  }

  private static void draw(byte[] preview, Path file, Step step) throws IOException {
    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(preview));
    BufferedImage image =
        new BufferedImage(shown.getWidth(), shown.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.drawImage(shown, 0, 0, null);
    step.onto(graphics);
    graphics.dispose();
    ImageIO.write(image, "png", file.toFile());
  }

  private static void words(Graphics2D graphics, Page page) {
    for (Word word : page.words()) {
      outline(graphics, word.box(), WORD);
    }
    graphics.setStroke(new BasicStroke(2));
    graphics.setColor(RULING);
    for (Ruling ruling : page.rulings()) {
      double at = ruling.position() * SCALE;
      double start = ruling.start() * SCALE;
      double end = ruling.end() * SCALE;
      graphics.draw(
          ruling.horizontal()
              ? new Line2D.Double(start, at, end, at)
              : new Line2D.Double(at, start, at, end));
    }
  }

  private static void columns(Graphics2D graphics, List<Table> tables) {
    graphics.setColor(COLUMN);
    for (Table table : tables) {
      BoundingBox box = Objects.requireNonNull(table.box());
      for (int i = 0; i < table.columnCount(); i++) {
        int column = i;
        Optional<BoundingBox> around =
            table.cells().stream()
                .filter(cell -> cell.column() == column && cell.columnSpan() == 1)
                .map(cell -> Objects.requireNonNull(cell.box()))
                .reduce(BoundingBox::union);
        around.ifPresent(
            text ->
                graphics.fill(
                    shape(BoundingBox.between(text.x(), box.y(), text.right(), box.bottom()))));
      }
    }
  }

  private static void cells(Graphics2D graphics, List<Table> tables) {
    for (Table table : tables) {
      outline(graphics, Objects.requireNonNull(table.box()).grow(3), RULING);
      for (Cell cell : table.cells()) {
        outline(graphics, Objects.requireNonNull(cell.box()), color(cell.role()));
      }
    }
  }

  private static Color color(Cell.Role role) {
    return switch (role) {
      case HEADER -> HEADER;
      case LABEL -> LABEL;
      case VALUE -> VALUE;
    };
  }

  private static void outline(Graphics2D graphics, BoundingBox box, Color color) {
    graphics.setColor(color);
    graphics.draw(shape(box));
  }

  private static Rectangle2D shape(BoundingBox box) {
    return new Rectangle2D.Double(
        box.x() * SCALE, box.y() * SCALE, box.width() * SCALE, box.height() * SCALE);
  }
}
