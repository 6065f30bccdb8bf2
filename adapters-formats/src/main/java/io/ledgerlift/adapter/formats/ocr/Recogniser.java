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
   * What was read; places in pixels of the upright picture, which is turned straight about its
   * middle.
   *
   * @param usualRise height of capital letters in most lines, in pixels
   * @param quarters by which the picture was turned clockwise to be upright
   * @param slope by which the print falls to the right in the upright picture, in degrees
   */
  record Recognised(
      List<PrintedWord> words,
      List<Region> rulings,
      double usualRise,
      int quarters,
      double slope) {}

  /**
   * Reads a grey picture.
   *
   * @param image of {@link Tesseract#DPI}, or less where the page is huge
   * @param scan whether it may lie askew or on its side, and is to be turned
   */
  Recognised read(BufferedImage image, boolean scan) {
    try (Pixels grey = Pixels.of(image)) {
      int quarters = scan ? quarters(grey) : 0;
      if (quarters == 0) {
        return read(grey, 0, scan);
      }
      try (Pixels upright = grey.quartered(quarters)) {
        return read(upright, quarters, scan);
      }
    }
  }

  private static int quarters(Pixels grey) {
    try (Pixels ink = grey.ink()) {
      return ink.quartersToUpright();
    }
  }

  private static double slope(Pixels grey) {
    try (Pixels ink = grey.ink()) {
      double slope = ink.slope();
      return Math.abs(slope) < STRAIGHT ? 0 : slope;
    }
  }

  private Recognised read(Pixels upright, int quarters, boolean scan) {
    double slope = scan ? slope(upright) : 0;
    if (slope == 0) {
      return read(upright, quarters, 0);
    }
    try (Pixels straight = upright.turned(-slope)) {
      return read(straight, quarters, slope);
    }
  }

  private Recognised read(Pixels straight, int quarters, double slope) {
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
      return new Recognised(words, print.rulings(), print.usualRise(), quarters, slope);
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
