package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.adapter.formats.WorkBudget;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * PDFBox's parser, looking at each stream before anybody can decode it: the library decodes into
 * memory without any limit.
 */
final class BoundedParser extends PDFParser {

  private final WorkBudget budget;

  BoundedParser(RandomAccessRead source, WorkBudget budget) throws IOException {
    super(source);
    this.budget = budget;
  }

  @Override
  protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
    COSStream stream = super.parseCOSStream(dictionary);
    boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    if (!picture) {
      requireBounded(stream);
    }
    return stream;
  }

  private void requireBounded(COSStream stream) throws IOException {
    long limit = budget.limits().streamBytes();
    if (StreamGauge.cannotExceed(stream, limit)) {
      return;
    }
    long position = source.getPosition();
    boolean exceeds = StreamGauge.of(stream, limit).bytes() > limit;
    source.seek(position);
    if (exceeds) {
      throw WorkBudget.over("compressed data");
    }
  }
}
