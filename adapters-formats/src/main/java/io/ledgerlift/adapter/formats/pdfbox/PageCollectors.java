package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.adapter.formats.WorkLimits;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.page.Word.Visibility;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** All that is gathered from one page while its content runs. */
final class PageCollectors {

  /** Below this share of a page's characters, odd ones are accidents. */
  private static final double MAX_IMPLAUSIBLE = .02;

  /** No sheet of paper is longer than this, in points; 350 metres. */
  static final double MAX_SIDE = 1e6;

  private static final Set<RenderingMode> UNPAINTED =
      Set.of(RenderingMode.NEITHER, RenderingMode.NEITHER_CLIP);
  private static final Set<RenderingMode> STROKED =
      Set.of(RenderingMode.STROKE, RenderingMode.STROKE_CLIP);
  private static final Set<RenderingMode> FILLED_AND_STROKED =
      Set.of(RenderingMode.FILL_STROKE, RenderingMode.FILL_STROKE_CLIP);

  private final ShownPlane plane;
  private final FontShelf fonts;
  private final Backdrop backdrop = new Backdrop();
  private final FlagCounter flags = new FlagCounter();
  private final GlyphCollector glyphs;
  private final BoundingBox paper;
  private final Marks marks;
  private final RulingCollector lines;
  private boolean painted;

  PageCollectors(ShownPlane plane, FontShelf fonts, WorkLimits limits) {
    this.plane = plane;
    this.fonts = fonts;
    this.glyphs = new GlyphCollector(plane, limits.pageItems());
    this.paper = new BoundingBox(0, 0, plane.width(), plane.height());
    this.marks = new Marks(paper, limits.pageItems());
    this.lines = new RulingCollector(marks, backdrop);
  }

  /** A glyph's name within its font. */
  record Code(PDFont font, int code) {}

  ShownPlane plane() {
    return plane;
  }

  FlagCounter flags() {
    return flags;
  }

  RulingCollector lines() {
    return lines;
  }

  /** The page paints something, seen or not. */
  void painted() {
    painted = true;
  }

  /** Content is about to be decoded: it counts, and is looked at for damage. */
  void charge(COSStream stream, WorkBudget budget) {
    StreamGauge gauge = StreamGauge.of(stream, budget.limits().streamBytes());
    budget.decoded(gauge.bytes());
    if (!gauge.whole()) {
      flags.raise(QualityFlag.Code.DAMAGED_CONTENT);
    }
  }

  void glyph(
      PDGraphicsState state, Code glyph, Matrix place, Vector step, @Nullable BoundingBox sight)
      throws IOException {
    FontFacts facts = fonts.facts(glyph.font);
    if (facts.substituted) {
      flags.raiseOnce(QualityFlag.Code.FONT_SUBSTITUTED);
    }
    RenderingMode mode = state.getTextState().getRenderingMode();
    glyphs.show(
        facts,
        facts.text(glyph.font, glyph.code),
        new GlyphCollector.Shown(
            place,
            step,
            facts.width(glyph.font, glyph.code, step),
            FILLED_AND_STROKED.contains(mode),
            box -> visibility(state, box, sight)));
  }

  private Visibility visibility(
      PDGraphicsState state, BoundingBox box, @Nullable BoundingBox sight) {
    RenderingMode mode = state.getTextState().getRenderingMode();
    boolean stroked = STROKED.contains(mode);
    PDColor ink = stroked ? state.getStrokingColor() : state.getNonStrokingColor();
    double alpha = stroked ? state.getAlphaConstant() : state.getNonStrokeAlphaConstant();
    boolean hidden =
        UNPAINTED.contains(mode)
            || alpha == 0
            || sight == null
            || !sight.contains(box.centerX(), box.centerY())
            || Inks.white(ink) && backdrop.whiteAt(box.centerX(), box.centerY());
    return hidden ? Visibility.HIDDEN : Visibility.VISIBLE;
  }

  /** Something was painted that nothing below shows through. */
  void cover(BoundingBox box, BoundingBox sight) {
    BoundingBox shown = marks.shown(box, sight);
    if (shown != null) {
      glyphs.cover(shown);
    }
  }

  /** An image fills the unit square of its matrix. It is not decoded here. */
  void image(Matrix unitSquare, boolean opaque, BoundingBox sight) {
    Outline corners = new Outline();
    for (int i = 0; i < 4; i++) {
      var corner = unitSquare.transformPoint(i / 2, i % 2);
      corners.add(plane.x(corner.x, corner.y), plane.y(corner.x, corner.y));
    }
    if (corners.drawable()) {
      lines.image(corners.box(), sight);
      if (opaque && corners.rectangle()) {
        cover(corners.box(), sight);
      }
    }
  }

  Page page(PageNumber number) {
    Page page =
        new Page(
            number,
            plane.width(),
            plane.height(),
            plane.rotation(),
            glyphs.words(paper),
            marks.rulings(),
            marks.pictures());
    raiseQuality(page);
    return page;
  }

  private void raiseQuality(Page page) {
    flags.raise(QualityFlag.Code.GLYPHS_WITHOUT_UNICODE, glyphs.unknown());
    if (glyphs.implausible() > MAX_IMPLAUSIBLE * glyphs.characters()) {
      flags.raise(QualityFlag.Code.IMPLAUSIBLE_TEXT, glyphs.implausible());
    }
    if (Math.max(page.width(), page.height()) > MAX_SIDE) {
      flags.raise(QualityFlag.Code.DAMAGED_CONTENT);
    }
    if (glyphs.cut() || marks.cut()) {
      flags.raise(QualityFlag.Code.PAGE_CUT_SHORT);
    }
    List<Word> words = page.words();
    if (painted && words.isEmpty() && page.pictures().isEmpty() && page.rulings().isEmpty()) {
      flags.raise(QualityFlag.Code.NOTHING_FOUND);
    }
  }
}
