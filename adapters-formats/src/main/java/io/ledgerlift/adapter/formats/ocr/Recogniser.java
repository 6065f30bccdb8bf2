package io.ledgerlift.adapter.formats.ocr;

import io.ledgerlift.adapter.formats.ocr.Tesseract.Read;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Reads the words and rulings of one picture of a page. */
final class Recogniser implements AutoCloseable {

  /** Tesseract wants some paper around a line, in pixels. */
  private static final int MARGIN = 6;

  /** Pages lie straight enough below this, in degrees: a pixel in 3,000. */
  private static final double STRAIGHT = 0.02;

  private final Tesseract tesseract;
  private final Runnable signOfLife;

  Recogniser(Tesseract tesseract, Runnable signOfLife) {
    this.tesseract = tesseract;
    this.signOfLife = signOfLife;
  }

  /**
   * What was read; places in pixels of the straightened picture, which is turned about its middle.
   *
   * @param usualRise height of capital letters in most lines, in pixels
   * @param slope by which the print falls to the right in the picture, in degrees
   */
  record Recognised(
      List<PrintedWord> words, List<Region> rulings, double usualRise, double slope) {}

  /**
   * Reads a grey picture.
   *
   * @param image of {@link Tesseract#DPI}, or less where the page is huge
   * @param askew whether it may lie askew, and is to be straightened
   */
  Recognised read(BufferedImage image, boolean askew) {
    try (Pixels grey = Pixels.of(image);
        Pixels ink = grey.ink()) {
      double slope = askew ? ink.slope() : 0;
      if (Math.abs(slope) < STRAIGHT) {
        return read(grey, 0);
      }
      try (Pixels straight = grey.turned(-slope)) {
        return read(straight, slope);
      }
    }
  }

  private Recognised read(Pixels straight, double slope) {
    Print print = Print.of(straight);
    try (Pixels page = print.page()) {
      GlyphFamilies families = new GlyphFamilies();
      List<LineWords> lines = new ArrayList<>();
      for (Line line : print.lines()) {
        line.glyphs().forEach(families::add);
        lines.add(new LineWords(line, read(page, line, families), families, print.unit()));
      }
      lines.forEach(LineWords::teach);
      List<PrintedWord> words = new ArrayList<>();
      for (LineWords line : lines) {
        signOfLife.run();
        words.addAll(line.words());
      }
      return new Recognised(words, print.rulings(), print.usualRise(), slope);
    }
  }

  private List<Read> read(Pixels page, Line line, GlyphFamilies families) {
    signOfLife.run();
    Region region = line.region().grown(MARGIN, page.width(), page.height());
    if (line.glyphs().size() == 1) {
      Glyph glyph = line.glyphs().get(0);
      tesseract.readGlyph(page, region).forEach(character -> families.read(glyph, character));
      return List.of();
    }
    return tesseract.readLine(page, region).stream().map(read -> read.right(region.x())).toList();
  }

  @Override
  public void close() {
    tesseract.close();
  }
}
