package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.adapter.formats.WorkBudget;
import io.ledgerlift.domain.artifact.QualityFlag;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;

/** PDFBox's renderer within the document's budget; pictures too large are left out. */
final class BoundedRenderer extends PDFRenderer {

  /** Bytes of one pixel as decoded: four inks of 16 bits. */
  private static final int MAX_PIXEL_BYTES = 8;

  private final WorkBudget budget;
  private final FlagCounter flags;

  BoundedRenderer(PDDocument document, WorkBudget budget, FlagCounter flags) {
    super(document);
    this.budget = budget;
    this.flags = flags;
    setSubsamplingAllowed(true);
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new BoundedDrawer(parameters);
  }

  private final class BoundedDrawer extends PageDrawer {

    BoundedDrawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      budget.operator();
      super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
      budget.enterForm();
      super.showForm(form);
      budget.leaveForm();
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
      budget.enterForm();
      super.showTransparencyGroup(form);
      budget.leaveForm();
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
      COSStream stream = image instanceof PDImageXObject object ? object.getCOSObject() : null;
      boolean bounded =
          bounded(image.getWidth(), image.getHeight())
              && bounded(stream)
              && (stream == null || bounded(stream.getCOSStream(COSName.SMASK)))
              && (stream == null || bounded(stream.getCOSStream(COSName.MASK)));
      if (bounded) {
        super.drawImage(image);
      } else {
        flags.raise(QualityFlag.Code.PICTURE_SKIPPED);
      }
    }

    private boolean bounded(@Nullable COSStream picture) {
      if (picture == null) {
        return true;
      }
      long limit = budget.limits().imagePixels() * MAX_PIXEL_BYTES / 2;
      return bounded(picture.getInt(COSName.WIDTH, 0), picture.getInt(COSName.HEIGHT, 0))
          && (StreamGauge.cannotExceed(picture, limit)
              || StreamGauge.of(picture, limit).bytes() <= limit);
    }

    private boolean bounded(int width, int height) {
      return (long) width * height <= budget.limits().imagePixels();
    }
  }
}
