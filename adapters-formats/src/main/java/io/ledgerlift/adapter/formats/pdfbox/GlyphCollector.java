package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.TextStyle;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.page.Word.Visibility;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Glyphs in text space → glyphs on the page as shown → words. */
final class GlyphCollector {

  private final ShownPlane plane;
  private final WordBuilder words;
  private int unknown;
  private int implausible;
  private int characters;

  GlyphCollector(ShownPlane plane, int maxWords) {
    this.plane = plane;
    this.words = new WordBuilder(maxWords);
  }

  /**
   * A glyph as the content shows it.
   *
   * @param place from text space to user space
   * @param step to the next glyph, in text space
   * @param width of the glyph itself, in text space
   */
  record Shown(
      Matrix place,
      Vector step,
      double width,
      boolean bold,
      Function<BoundingBox, Visibility> visibility) {}

  void show(FontFacts font, GlyphText text, Shown shown) {
    characters++;
    unknown += text.known() ? 0 : 1;
    implausible += text.plausible() ? 0 : 1;
    if (text.blank()) {
      words.space();
      return;
    }
    TextSpace space = TextSpace.of(shown.place, plane);
    if (space.readable(font.height)) {
      words.add(glyph(font, text, shown, space));
    }
  }

  private static Glyph glyph(FontFacts font, GlyphText text, Shown shown, TextSpace space) {
    BoundingBox box = space.box(shown.width, font.height);
    int angle = space.angle(shown.step);
    double cos = Math.cos(Math.toRadians(angle));
    double sin = Math.sin(Math.toRadians(angle));
    double start = space.originX() * cos + space.originY() * sin;
    return new Glyph(
        text.text(),
        box,
        angle,
        start,
        start + space.length(shown.step),
        space.originY() * cos - space.originX() * sin,
        style(font, shown, space),
        shown.visibility.apply(box));
  }

  private static TextStyle style(FontFacts font, Shown shown, TextSpace space) {
    return new TextStyle(
        font.name,
        Math.max(ShownPlane.round(space.size(font.height)), TextSpace.MIN_SIZE),
        font.bold || shown.bold,
        font.italic,
        font.space * space.stretch() / font.height.em());
  }

  /** Something was painted over what stands there. */
  void cover(BoundingBox box) {
    words.cover(box);
  }

  List<Word> words(BoundingBox paper) {
    return words.finish(paper);
  }

  boolean cut() {
    return words.cut();
  }

  int characters() {
    return characters;
  }

  int unknown() {
    return unknown;
  }

  int implausible() {
    return implausible;
  }
}
