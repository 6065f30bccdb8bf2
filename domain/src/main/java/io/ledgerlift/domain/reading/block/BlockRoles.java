package io.ledgerlift.domain.reading.block;

import io.ledgerlift.domain.artifact.Artifact.TextBlock.Role;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.text.Median;
import io.ledgerlift.domain.reading.text.TableWording;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What every block of text is to its page, told by size, weight and place. Lengths in em. */
public final class BlockRoles {

  /** Share of the page's height in which running heads and foot lines stand. */
  private static final double MARGIN = 0.09;

  /** White that sets a running line off the page's text. */
  private static final double SET_OFF = 0.9;

  private static final int RUNNING_LINES = 2;

  /** A heading is larger than the page's usual text, or bold where that is not. */
  private static final double HEADING_SIZE = 1.12;

  private static final int HEADING_LINES = 3;
  private static final int HEADING_WORDS = 20;

  /** A caption stands this near to its table or figure. */
  private static final double CAPTION_DISTANCE = 4;

  /** Footnotes are set smaller, and stand in the lower half. */
  private static final double FOOTNOTE_SIZE = 0.92;

  private final BoundingBox page;
  private final List<BoundingBox> exhibits;
  private final double usualSize;
  private final boolean usuallyBold;
  private final double firstTop;
  private final double lastBottom;

  /** Roles on a page with these words, tables and figures. */
  public BlockRoles(
      BoundingBox page, List<Word> words, List<Block> blocks, List<BoundingBox> exhibits) {
    this.page = page;
    this.exhibits = List.copyOf(exhibits);
    this.usualSize = Median.size(words, 10);
    long bold = words.stream().filter(word -> word.style().bold()).count();
    this.usuallyBold = bold * 2 > words.size();
    this.firstTop = firstTop(blocks);
    this.lastBottom = lastBottom(blocks);
  }

  /** Top of what stands on the page below its upper margin. */
  private double firstTop(List<Block> blocks) {
    double margin = page.y() + MARGIN * page.height();
    return tops(blocks).stream()
        .map(BoundingBox::y)
        .filter(y -> y > margin)
        .min(Comparator.naturalOrder())
        .orElse(page.bottom());
  }

  private double lastBottom(List<Block> blocks) {
    double margin = page.bottom() - MARGIN * page.height();
    return tops(blocks).stream()
        .map(BoundingBox::bottom)
        .filter(bottom -> bottom < margin)
        .max(Comparator.naturalOrder())
        .orElse(page.y());
  }

  private List<BoundingBox> tops(List<Block> blocks) {
    return Stream.concat(blocks.stream().map(Block::box), exhibits.stream()).toList();
  }

  public Role of(Block block) {
    String text = block.text();
    if (isHeader(block) && !text.endsWith(":") && !TableWording.tellsUnits(text)) {
      return Role.HEADER;
    }
    if (isFooter(block)) {
      return Role.FOOTER;
    }
    if (Wording.opensCaption(text) && nearExhibit(block.box())) {
      return Role.CAPTION;
    }
    if (isFootnote(block, text)) {
      return Role.FOOTNOTE;
    }
    if (isListItem(block)) {
      return Role.LIST_ITEM;
    }
    return isHeading(block, text) ? Role.HEADING : Role.PARAGRAPH;
  }

  private boolean isHeader(Block block) {
    return block.lines() <= RUNNING_LINES
        && block.size() < HEADING_SIZE * usualSize
        && block.box().bottom() < page.y() + MARGIN * page.height()
        && firstTop - block.box().bottom() > SET_OFF * usualSize;
  }

  private boolean isFooter(Block block) {
    return block.lines() <= RUNNING_LINES
        && block.box().y() > page.bottom() - MARGIN * page.height()
        && block.box().y() - lastBottom > SET_OFF * usualSize;
  }

  private boolean nearExhibit(BoundingBox box) {
    BoundingBox near = box.grow(CAPTION_DISTANCE * usualSize);
    return exhibits.stream()
        .anyMatch(exhibit -> near.overlapX(exhibit) > 0 && near.overlapY(exhibit) > 0);
  }

  private boolean isFootnote(Block block, String text) {
    return block.size() < FOOTNOTE_SIZE * usualSize
        && block.box().y() > page.y() + page.height() / 2
        && (Wording.opensNote(text) || Wording.isNumber(block.words().get(0).text()));
  }

  private static boolean isListItem(Block block) {
    return block.words().size() > 1 && Wording.isBullet(block.words().get(0).text());
  }

  private boolean isHeading(Block block, String text) {
    boolean stands = block.size() >= HEADING_SIZE * usualSize || (block.bold() && !usuallyBold);
    return stands
        && block.lines() <= HEADING_LINES
        && block.words().size() <= HEADING_WORDS
        && Wording.hasLetter(text)
        && !text.endsWith(".");
  }
}
