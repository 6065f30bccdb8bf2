package io.ledgerlift.domain.reading.block;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.Segments;
import io.ledgerlift.domain.reading.text.TextLine;
import io.ledgerlift.domain.reading.text.TextLines;
import java.util.ArrayList;
import java.util.List;

/** Gathers the words outside tables to blocks: paragraphs, headings, single lines. */
public final class Blocks {

  /** Gutters between columns of prose are wider, gaps of justified lines narrower; in em. */
  private static final Segments PIECES = new Segments(1.2, 1.2);

  /** Blocks open at one height; more are scattered words, of which the oldest is closed. */
  private static final int MOST_OPEN = 60;

  /** Below so much white nothing can follow, in em. */
  private static final double OUT_OF_REACH = 3;

  private Blocks() {}

  /** Every word stands in exactly one of the blocks. */
  public static List<Block> of(List<Word> words, List<BoundingBox> barriers) {
    List<OpenBlock> open = new ArrayList<>();
    List<Block> done = new ArrayList<>();
    for (TextLine line : TextLines.of(words)) {
      List<Run> pieces = PIECES.of(line.words(), List.of());
      for (Run piece : pieces) {
        string(piece, pieces, open, barriers);
      }
      close(open, done, line.top());
    }
    open.forEach(block -> done.add(block.closed()));
    return done;
  }

  private static void string(
      Run piece, List<Run> line, List<OpenBlock> open, List<BoundingBox> barriers) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).takes(piece, line, barriers)) {
        open.set(i, open.get(i).with(piece));
        return;
      }
    }
    open.add(OpenBlock.of(piece));
  }

  private static void close(List<OpenBlock> open, List<Block> done, double height) {
    for (int i = 0; i < open.size(); i++) {
      boolean far = height - open.get(i).bottom() > OUT_OF_REACH * open.get(i).size();
      if (far || open.size() > MOST_OPEN) {
        done.add(open.remove(i).closed());
        i--;
      }
    }
  }
}
