package io.ledgerlift.adapter.formats;

/**
 * How much work one document may ask for inside the parse slot. The numbers lie an order of
 * magnitude above what the largest honest documents at hand ask for.
 *
 * @param pages in the document
 * @param streamBytes one stream may decode to, pictures apart
 * @param documentBytes all content streams of the document may decode to
 * @param pageOperators content operators executed for one page, those of nested forms among them
 * @param documentOperators content operators executed for the document
 * @param formDepth forms drawn inside forms
 * @param pageForms forms drawn on one page
 * @param pageCharacters shown on one page
 * @param fonts that the document may load
 * @param imagePixels in one picture; a larger one is skipped
 * @param pageItems words, rulings or pictures kept for one page, each
 */
public record WorkLimits(
    int pages,
    long streamBytes,
    long documentBytes,
    long pageOperators,
    long documentOperators,
    int formDepth,
    int pageForms,
    long pageCharacters,
    int fonts,
    long imagePixels,
    int pageItems) {

  private static final long MEGA = 1_000_000;

  /** For a child with 512 MB of heap: a 600-dpi scan of an A4 page has 35 megapixels. */
  public static WorkLimits standard(int pages) {
    return new WorkLimits(
        pages,
        64 * MEGA,
        2_000 * MEGA,
        4 * MEGA,
        100 * MEGA,
        24,
        50_000,
        2 * MEGA,
        10_000,
        40 * MEGA,
        50_000);
  }
}
