package io.ledgerlift.domain.reading.block;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * A block while it is growing. Lengths in em.
 *
 * @param pitch distance of its last two lines in points; 0 while it has one line
 */
record OpenBlock(List<Run> lines, BoundingBox box, double size, boolean bold, double pitch) {

  /** White between two lines of one paragraph. */
  private static final double LEADING = 0.95;

  /** A line further off than the lines before it starts a new paragraph. */
  private static final double LOOSER = 1.25;

  private static final double SAME_SIZE = 0.15;

  /** A line that ends this far before the block's edge was the last of its paragraph. */
  private static final double SHORT_LINE = 4;

  /** The first line of a paragraph is indented between these. */
  private static final double INDENT = 0.8;

  private static final double DEEPEST_INDENT = 5;

  /** Lines of one block share a left edge within so much, unless the line above is indented. */
  private static final double FLUSH = 5;

  static OpenBlock of(Run piece) {
    return new OpenBlock(List.of(piece), piece.box(), piece.size(), bold(piece), 0);
  }

  private static boolean bold(Run piece) {
    return piece.words().stream().allMatch(word -> word.style().bold());
  }

  double bottom() {
    return box.bottom();
  }

  private Run last() {
    return lines.get(lines.size() - 1);
  }

  boolean takes(Run piece, List<Run> line, List<BoundingBox> barriers) {
    return Math.abs(piece.size() - size) <= SAME_SIZE * size
        && bold == bold(piece)
        && follows(piece)
        && isOnlyOneUnder(line)
        && !startsParagraph(piece)
        && !barred(piece, barriers);
  }

  private boolean follows(Run piece) {
    double distance = piece.box().centerY() - last().box().centerY();
    double white = piece.box().y() - last().box().bottom();
    boolean near = white <= LEADING * size && (pitch == 0 || distance <= LOOSER * pitch);
    return distance > 0.3 * size
        && near
        && box.overlapX(piece.box()) > 0
        && Math.abs(piece.left() - box.x()) <= FLUSH * size + 0.3 * box.width();
  }

  /** Two pieces of a line below one block are columns, not its next line. */
  private boolean isOnlyOneUnder(List<Run> line) {
    return line.stream().filter(other -> box.overlapX(other.box()) > 0).limit(2).count() == 1;
  }

  private boolean startsParagraph(Run piece) {
    Run last = last();
    double indent = piece.left() - last.left();
    boolean ended =
        last.right() < box.right() - SHORT_LINE * size && last.text().matches(".*[.:;!?]");
    boolean indented =
        lines.size() >= 2 && indent > INDENT * size && indent < DEEPEST_INDENT * size && ended;
    boolean bullet =
        piece.words().size() > 1
            && Wording.isBullet(piece.words().get(0).text())
            && !Wording.hasLetter(piece.words().get(0).text().substring(0, 1));
    return bullet || indented || (ended && indent >= -INDENT * size && lines.size() >= 2);
  }

  private boolean barred(Run piece, List<BoundingBox> barriers) {
    return barriers.stream()
        .anyMatch(
            barrier ->
                barrier.centerY() > last().box().centerY()
                    && barrier.centerY() < piece.box().centerY()
                    && barrier.overlapX(piece.box()) > 0);
  }

  OpenBlock with(Run piece) {
    List<Run> more = new ArrayList<>(lines);
    more.add(piece);
    double distance = piece.box().centerY() - last().box().centerY();
    return new OpenBlock(more, box.union(piece.box()), size, bold, distance);
  }

  Block closed() {
    return Block.of(lines.stream().map(List::of).toList());
  }
}
