package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.page.BoundingBox;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the content of one page: glyphs go to one collector, paths and images to another.
 */
final class PageContentEngine extends PathEngine {

  private final WorkBudget budget;
  private final PageCollectors page;
  private final Layers layers;
  private final ClipBounds clip;
  private int hiddenDepth;
  private int groups;

  PageContentEngine(PDPage pdPage, WorkBudget budget, PageCollectors page, Layers layers) {
    super(pdPage, new PagePath(page.plane()));
    this.budget = budget;
    this.page = page;
    this.layers = layers;
    this.clip = new ClipBounds(page.plane());
  }

  void run() throws IOException {
    processPage(getPage());
    for (PDAnnotation annotation : getPage().getAnnotations()) {
      boolean seen = !annotation.isHidden() && !annotation.isNoView();
      if (seen && !layers.off(annotation.getOptionalContent())) {
        showAnnotation(annotation);
      }
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.operator();
    super.processOperator(operator, operands);
  }

  /** PDFBox gives up the page at most damages; the reading goes on behind it and says so. */
  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
    page.flags().raise(QualityFlag.Code.DAMAGED_CONTENT);
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (enter(form)) {
      super.showForm(form);
      budget.leaveForm();
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    if (enter(form)) {
      groups++;
      super.showTransparencyGroup(form);
      groups--;
      budget.leaveForm();
    }
  }

  private boolean enter(PDFormXObject form) throws IOException {
    if (layers.off(form.getOptionalContent())) {
      return false;
    }
    budget.enterForm();
    page.charge(form.getCOSObject(), budget);
    return true;
  }

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector step) throws IOException {
    budget.character();
    page.painted();
    page.glyph(getGraphicsState(), new PageCollectors.Code(font, code), place, step, sight());
  }

  /** Where ink is seen now; nowhere inside a layer that is switched off. */
  private @Nullable BoundingBox sight() {
    return hiddenDepth > 0 ? null : clip.of(getGraphicsState());
  }

  @Override
  public void strokePath() {
    stroke();
    endPath();
  }

  @Override
  public void fillPath(int windingRule) {
    fill();
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    fill();
    stroke();
    endPath();
  }

  private void fill() {
    PDGraphicsState state = getGraphicsState();
    BoundingBox sight = sight();
    page.painted();
    if (sight != null && state.getNonStrokeAlphaConstant() > 0) {
      List<Outline> outlines = path().outlines();
      page.lines().fill(outlines, Inks.white(state.getNonStrokingColor()), sight);
      boolean plain = outlines.size() == 1 && outlines.get(0).rectangle();
      if (plain && covers(state) && Inks.opaque(state.getNonStrokingColor())) {
        page.cover(outlines.get(0).box(), sight);
      }
    }
  }

  /** Whether paint hides what lies below, as far as the graphics state says. */
  private boolean covers(PDGraphicsState state) {
    return groups == 0
        && state.getNonStrokeAlphaConstant() == 1
        && state.getBlendMode() == BlendMode.NORMAL
        && state.getSoftMask() == null
        && !state.isNonStrokingOverprint()
        && clip.isRectangle(state);
  }

  private static boolean isOpaque(PDImage image) {
    COSDictionary dictionary = image.getCOSObject();
    return !image.isStencil()
        && !dictionary.containsKey(COSName.SMASK)
        && !dictionary.containsKey(COSName.MASK)
        && dictionary.getInt(COSName.SMASK_IN_DATA, 0) == 0;
  }

  private void stroke() {
    PDGraphicsState state = getGraphicsState();
    BoundingBox sight = sight();
    page.painted();
    if (sight != null && state.getAlphaConstant() > 0) {
      double width = page.plane().length(transformWidth(state.getLineWidth()));
      page.lines().stroke(path().outlines(), width, Inks.white(state.getStrokingColor()), sight);
    }
  }

  @Override
  public void drawImage(PDImage image) {
    PDGraphicsState state = getGraphicsState();
    BoundingBox sight = sight();
    PDColor ink = state.getNonStrokingColor();
    boolean nothing =
        sight == null
            || state.getNonStrokeAlphaConstant() == 0
            || image.isStencil() && Inks.white(ink)
            || image instanceof PDImageXObject object && layers.off(object.getOptionalContent());
    page.painted();
    if (!nothing && sight != null) {
      boolean opaque = isOpaque(image) && covers(state);
      page.image(state.getCurrentTransformationMatrix(), opaque, sight);
    }
  }

  @Override
  public void shadingFill(COSName shadingName) {
    BoundingBox sight = sight();
    page.painted();
    if (sight != null) {
      page.lines().shading(sight);
    }
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    boolean layer = COSName.OC.equals(tag) && properties != null;
    if (hiddenDepth > 0 || layer && layers.off(PDPropertyList.create(properties))) {
      hiddenDepth++;
    }
  }

  @Override
  public void endMarkedContentSequence() {
    hiddenDepth = Math.max(0, hiddenDepth - 1);
  }
}
