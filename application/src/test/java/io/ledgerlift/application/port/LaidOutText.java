package io.ledgerlift.application.port;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.page.TextStyle;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.page.Word.Direction;
import io.ledgerlift.domain.page.Word.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Plain text as it would stand on letter paper, typed on a machine of 12 characters to the inch.
 */
record LaidOutText(List<String> lines) {

  private static final double WIDTH = 612;
  private static final double HEIGHT = 792;
  private static final double MARGIN = 36;
  private static final double COLUMN = 6;
  private static final double LINE = 12;

  /** Courier's characters are .6 em wide. */
  private static final TextStyle TYPE = new TextStyle("Courier", 10, false, false, .6);

  private static final Pattern WORD = Pattern.compile("\\S+");

  Page page(PageNumber number) {
    List<Word> words = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      double top = MARGIN + line * LINE;
      WORD.matcher(lines.get(line)).results().map(word -> word(word, top)).forEach(words::add);
    }
    return new Page(number, WIDTH, HEIGHT, 0, words, List.of(), List.of());
  }

  private static Word word(MatchResult word, double top) {
    BoundingBox box =
        new BoundingBox(
            MARGIN + word.start() * COLUMN,
            top + (LINE - TYPE.size()) / 2,
            (word.end() - word.start()) * COLUMN,
            TYPE.size());
    return new Word(word.group(), box, TYPE, Direction.RIGHT, Visibility.VISIBLE);
  }
}
